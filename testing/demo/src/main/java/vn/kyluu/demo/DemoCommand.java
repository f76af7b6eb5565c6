package vn.kyluu.demo;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.desk.UnexpectedAnswer;
import vn.kyluu.demo.job.MainJob;
import vn.kyluu.demo.job.Narrator;
import vn.kyluu.demo.job.TokenRound;
import vn.kyluu.demo.machine.StartFailure;
import vn.kyluu.demo.machine.Stores;
import vn.kyluu.demo.machine.WorkstationAgent;
import vn.kyluu.demo.staff.Device;
import vn.kyluu.demo.staff.Pins;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.demo.staff.StaffMember;
import vn.kyluu.workstation.AttendedProgram;
import vn.kyluu.workstation.PersonAtTerminal;

/** {@code demo}: starts the product if it does not run yet, does the main job, shows where to look. */
final class DemoCommand {
    private final Surroundings surroundings;
    private final Clock clock;

    DemoCommand(Surroundings surroundings, Clock clock) {
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /** Exit code (R2). */
    int run(Stores stores, boolean exit) {
        Optional<Hospital> running = new Running(surroundings.home()).hospital(clock);
        if (running.isPresent()) {
            System.out.println("The product runs already; the job is done on it.");
            int code = job(running.get());
            addresses(running.get(), false);
            return code;
        }
        long start = System.nanoTime();
        Launch launch = Launch.start(surroundings.plan(stores), clock, DemoCommand::progress);
        Runtime.getRuntime().addShutdownHook(new Thread(launch::close, "stop"));
        System.out.println("Ready after " + (System.nanoTime() - start) / 1_000_000 + " ms.");
        int code = job(launch.hospital());
        // somebody who can answer the token agent
        boolean attended = !exit && surroundings.attended();
        addresses(launch.hospital(), attended);
        if (!exit) {
            System.out.println("\nRunning until Ctrl-C.");
            if (attended) {
                attend(launch.hospital());
            }
            forever();
        }
        launch.close();
        return code;
    }

    /** {@code serve}: runs until the process is asked to end. */
    int serve() {
        Launch launch = Launch.start(surroundings.plan(Stores.of(surroundings.home())), clock, DemoCommand::progress);
        Runtime.getRuntime().addShutdownHook(new Thread(launch::close, "stop"));
        forever();
        return 0;
    }

    private int job(Hospital hospital) {
        Narrator narrator = new Narrator(System.out, surroundings.colour());
        try {
            new MainJob(hospital, clock, narrator).run();
            tokenRound(hospital, narrator);
        } catch (UnexpectedAnswer | StartFailure e) {
            System.out.println("\nStopped: " + e.getMessage());
            return 1;
        }
        List<String> failures = narrator.failures();
        System.out.println(
                failures.isEmpty()
                        ? "\nEvery verdict was as it must be."
                        : "\n" + failures.size() + " not as it must be:\n  " + String.join("\n  ", failures));
        return failures.isEmpty() ? 0 : 1;
    }

    private void tokenRound(Hospital hospital, Narrator narrator) {
        narrator.chapter("A head of department signs twelve results with the USB token in her own machine");
        PersonAtTerminal head = new PersonAtTerminal()
                .knows(new Pins(hospital.home()).of(Device.WORKSTATION).read());
        try (AttendedProgram agent = narrator.step(
                "The token agent starts on her machine, a program of its own",
                () -> WorkstationAgent.start(hospital.home(), surroundings.installation(), head),
                started -> started.printed().strip())) {
            new TokenRound(hospital, head, clock, narrator).run();
        }
    }

    private static void addresses(Hospital hospital, boolean attended) {
        String base = "http://127.0.0.1:" + hospital.port();
        System.out.println("\nLook here:");
        System.out.println("  " + base + "/archive/verify     check a file, no sign-in");
        System.out.println(
                "  " + base + "/signing/desk       the records desk: sign in as anybody below, no password;");
        System.out.println("      first as " + Roster.RECORDS.name() + " (closes records), then as "
                + Roster.DIRECTOR.name() + " (signs)");
        System.out.println("      with a token: sign in as " + Roster.HEAD.name() + "; the token agent "
                + (attended
                        ? "asks below, in this terminal"
                        : "must run: ./kyluu agent --console --config " + WorkstationAgent.settings(hospital.home())));
        System.out.println("      type the number it names, then the token's PIN, which is in "
                + new Pins(hospital.home()).of(Device.WORKSTATION).path());
        System.out.println("  " + base + "/openapi            both interfaces");
        System.out.println("  " + base + "/health  " + base + "/metrics");
        System.out.println("Sign in with a bearer token, for example:");
        System.out.println("  curl -H \"Authorization: Bearer $(./kyluu token " + Roster.DOCTOR.code() + ")\" " + base
                + "/signing/api/v1/worklist");
        System.out.println("Staff:");
        for (StaffMember member : Roster.ALL) {
            System.out.println("  " + member.code() + "  " + String.join(",", member.groups()) + "  " + member.name());
        }
        System.out.println("PINs of the signers are in " + hospital.home().secrets());
    }

    /** Runs the token agent in the user's own terminal: what it asks appears there. */
    private void attend(Hospital hospital) {
        try {
            Process agent = WorkstationAgent.program(hospital.home(), surroundings.installation())
                    .inheritIO()
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(agent::destroy, "agent"));
        } catch (IOException e) {
            System.out.println("The token agent did not start: " + e.getMessage());
        }
    }

    private static void progress(String what) {
        System.out.println("  starting: " + what);
    }

    private static void forever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
