package dev.zephyr.catalogue;

/**
 * One thing that is wrong with a configuration file, or worth knowing.
 *
 * @param key dotted path of the value, list elements by their id where they have one, as in {@code
 *     obligations.update.within}; empty for the file as a whole
 * @param found the value as written, empty where there is none to show
 * @param problem what is wrong
 * @param remedy what is allowed or what to do; empty where nothing has to be done
 */
public record Finding(Grade grade, String file, int line, String key, String found, String problem, String remedy) {

    private static final int LONGEST_VALUE = 60;

    /** How much it weighs: an error refuses the file. */
    public enum Grade {
        ERROR(""),
        WARNING("warning: "),
        NOTICE("notice: ");

        private final String label;

        Grade(String label) {
            this.label = label;
        }
    }

    /** One line for people: {@code policy.yaml:41  obligations.update.within: found "???": …; write a span}. */
    public String text() {
        StringBuilder text = new StringBuilder(file).append(':').append(line).append("  ");
        text.append(grade.label);
        if (!key.isEmpty()) {
            text.append(key).append(": ");
        }
        if (!found.isEmpty()) {
            text.append("found \"").append(shortened()).append("\": ");
        }
        text.append(problem);
        if (!remedy.isEmpty()) {
            text.append("; ").append(remedy);
        }
        return text.toString();
    }

    private String shortened() {
        String oneLine = found.strip().replaceAll("\\s+", " ");
        return oneLine.length() <= LONGEST_VALUE ? oneLine : oneLine.substring(0, LONGEST_VALUE) + " …";
    }
}
