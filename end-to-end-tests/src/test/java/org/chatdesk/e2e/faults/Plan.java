package org.chatdesk.e2e.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.chatdesk.runner.settings.Part;

/** A row of faults that a seed decides: the same seed gives the same row. */
final class Plan {
    enum Fault {
        KILL_MESSAGES,
        KILL_FIRST_GATEWAY,
        KILL_SECOND_GATEWAY,
        FREEZE_MESSAGES,
        FREEZE_SECOND_GATEWAY,
        CUT_CLIENTS,
        STALL_CLIENTS,
        CUT_GATEWAY_FROM_MESSAGES,
        STALL_GATEWAY_FROM_MESSAGES,
        SLOW_GATEWAY_TO_MESSAGES,
        SWALLOW_ANSWERS_OF_MESSAGES,
        CUT_KAFKA,
        STALL_KAFKA,
        CUT_DATABASE,
        STALL_DATABASE
    }

    /** A fault, at which gateway where there is a choice, and for how long. */
    record Step(Fault fault, int gateway, Duration time) {}

    private static final int LONGEST_MILLIS = 2_500;
    private final List<Step> steps;

    private Plan(List<Step> steps) {
        this.steps = steps;
    }

    static Plan of(Random random, int count) {
        Fault[] faults = Fault.values();
        return new Plan(
                random.ints(count, 0, faults.length)
                        .mapToObj(fault ->
                                new Step(
                                        faults[fault],
                                        random.nextInt(2),
                                        Duration.ofMillis(random.nextInt(LONGEST_MILLIS))))
                        .toList());
    }

    List<Step> steps() {
        return steps;
    }

    /** One after another, each mended before the next. */
    void runIn(FaultWorld world) {
        for (Step step : steps) {
            System.out.println("Fault: " + step);
            begin(world, step);
            LockSupport.parkNanos(step.time().toNanos());
            world.mend();
        }
    }

    private static void begin(FaultWorld world, Step step) {
        TcpProxy clients = world.toGateway(step.gateway());
        TcpProxy messages = world.toMessages(step.gateway());
        switch (step.fault()) {
            case KILL_MESSAGES -> world.system().kill9(Part.MESSAGE);
            case KILL_FIRST_GATEWAY -> world.system().kill9(Part.GATEWAY);
            case KILL_SECOND_GATEWAY -> world.system().kill9(Part.GATEWAY_2);
            case FREEZE_MESSAGES -> world.system().freeze(Part.MESSAGE);
            case FREEZE_SECOND_GATEWAY -> world.system().freeze(Part.GATEWAY_2);
            case CUT_CLIENTS -> clients.cut();
            case STALL_CLIENTS -> clients.stall();
            case CUT_GATEWAY_FROM_MESSAGES -> messages.refuse();
            case STALL_GATEWAY_FROM_MESSAGES -> messages.stall();
            case SLOW_GATEWAY_TO_MESSAGES -> messages.delay(Duration.ofMillis(100));
            case SWALLOW_ANSWERS_OF_MESSAGES -> messages.swallow();
            case CUT_KAFKA -> world.toKafka().refuse();
            case STALL_KAFKA -> world.toKafka().stall();
            case CUT_DATABASE -> world.toDatabase().refuse();
            case STALL_DATABASE -> world.toDatabase().stall();
        }
    }
}
