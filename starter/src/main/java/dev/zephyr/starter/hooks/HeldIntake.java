package dev.zephyr.starter.hooks;

import dev.zephyr.port.silence.Intake;
import dev.zephyr.silence.HeldAlerts;
import dev.zephyr.starter.client.Incidents;
import dev.zephyr.starter.client.Offer;

/** Offers alerts again that a silence held; another silence may hold them on. */
final class HeldIntake implements Intake {

    private final Incidents incidents;

    HeldIntake(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void handOn(String silence, HeldAlerts alerts) {
        incidents
                .handOn(new Offer(alerts.opening(), alerts.policy(), alerts.batch()), silence)
                .join();
    }
}
