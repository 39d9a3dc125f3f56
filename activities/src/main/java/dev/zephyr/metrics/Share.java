package dev.zephyr.metrics;

/** So many of so many; of none it is no figure at all, neither 0 nor 100 %. */
public record Share(int part, int of) {

    public static final Share NONE = new Share(0, 0);

    private static final double WHOLE = 100;

    public Share plus(Share other) {
        return new Share(part + other.part, of + other.of);
    }

    public boolean isEmpty() {
        return of == 0;
    }

    /** Whether at least so many in a hundred are; true of none. */
    public boolean reaches(int percent) {
        return part * WHOLE >= (double) percent * of;
    }

    /** To one decimal, cut and not rounded: 99.96 % is not 100 %. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "none";
        }
        long tenths = (long) part * 1000 / of;
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " % (" + part + " of " + of + ")";
    }
}
