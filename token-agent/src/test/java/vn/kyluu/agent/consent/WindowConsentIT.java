package vn.kyluu.agent.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JPasswordField;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.kyluu.agent.consent.window.WindowConsent;
import vn.kyluu.agent.refusal.Reason;
import vn.kyluu.agent.refusal.Refusal;
import vn.kyluu.agent.wording.Wording;
import vn.kyluu.pkcs11.PinState;

/** Real windows, where there is a display ({@code xvfb-run} makes one); keeps pictures of them in target/windows. */
@Timeout(60)
class WindowConsentIT {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private Consent consent;

    @BeforeEach
    void needsADisplay() {
        Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "no display on this machine");
        consent = new WindowConsent(Wording.VI);
    }

    @AfterEach
    void closesAll() {
        if (consent != null) {
            shown().forEach(Window::dispose);
            consent.close();
        }
    }

    @Test
    void signsWhenThePersonTypesAPinAndPressesTheButton() throws Exception {
        CompletableFuture<SigningAnswer> answer = ask(notice(12), new Withdrawal());
        JPasswordField pin = find(JPasswordField.class, "pin");
        JButton sign = find(JButton.class, "sign");
        assertThat(sign.isEnabled()).as("dead at first").isFalse();
        assertThat(find(JTextComponent.class, "documents").getText())
                .contains("1. Phiếu điều trị số 1 · hồ sơ BA-2026-0001 · mã đối chiếu 0123-4567-89ab-cdef", "12. ");
        TimeUnit.MILLISECONDS.sleep(1000);
        assertThat(sign.isEnabled()).as("dead without a PIN").isFalse();
        SwingUtilities.invokeAndWait(() -> pin.setText("1234"));
        shoot("sign");
        assertThat(sign.getText()).isEqualTo("Ký 12 tài liệu");
        SwingUtilities.invokeAndWait(sign::doClick);

        assertThat(answer.get(5, TimeUnit.SECONDS)).isInstanceOf(SigningAnswer.Given.class);
        assertThat(pin.getPassword()).isEmpty();
        assertThat(shown()).isEmpty();
    }

    @Test
    void declinesByTheButtonAndByClosing() throws Exception {
        CompletableFuture<SigningAnswer> answer = ask(notice(1), new Withdrawal());
        JButton decline = find(JButton.class, "decline");
        SwingUtilities.invokeAndWait(decline::doClick);
        assertThat(answer.get(5, TimeUnit.SECONDS)).isInstanceOf(SigningAnswer.Declined.class);

        CompletableFuture<SigningAnswer> closed = ask(
                notice(1)
                        .after(
                                new Refusal(Reason.PIN_WRONG, java.util.Map.of("triesLeft", 3)),
                                PinState.SOME_WRONG,
                                Optional.of(3)),
                new Withdrawal());
        find(JButton.class, "sign");
        shoot("wrong-pin");
        Window window = shown().get(0);
        SwingUtilities.invokeAndWait(() -> window.dispatchEvent(
                new java.awt.event.WindowEvent(window, java.awt.event.WindowEvent.WINDOW_CLOSING)));
        assertThat(closed.get(5, TimeUnit.SECONDS)).isInstanceOf(SigningAnswer.Declined.class);
    }

    @Test
    void goesAwayWhenTheRequestIsWithdrawn() throws Exception {
        Withdrawal withdrawal = new Withdrawal();
        CompletableFuture<SigningAnswer> answer = ask(notice(2), withdrawal);
        find(JButton.class, "sign");
        withdrawal.withdraw();
        assertThat(answer.get(5, TimeUnit.SECONDS)).isInstanceOf(SigningAnswer.Unanswered.class);
        assertThat(shown()).isEmpty();
    }

    @Test
    void showsProgressThatCanBeStoppedAndACodeThatCanBeRefused() throws Exception {
        Withdrawal withdrawal = new Withdrawal();
        try (Progress progress = consent.progress(notice(12), withdrawal)) {
            progress.signed(7, 12);
            JButton stop = find(JButton.class, "stop");
            shoot("progress");
            SwingUtilities.invokeAndWait(stop::doClick);
            assertThat(withdrawal.isWithdrawn()).isTrue();
        }
        boolean[] refused = new boolean[1];
        consent.show(new PairingNotice("https://benhan.example", "493021"), () -> refused[0] = true);
        JButton refuse = find(JButton.class, "refuse");
        shoot("pairing");
        SwingUtilities.invokeAndWait(refuse::doClick);
        assertThat(refused[0]).isTrue();
    }

    @Test
    void asksForANewPinTwice() throws Exception {
        CompletableFuture<PinAnswer> answer = CompletableFuture.supplyAsync(
                () -> consent.askForNewPin(new PinNotice("https://benhan.example", "An · 01", true, Optional.empty())));
        JPasswordField known = find(JPasswordField.class, "known");
        JPasswordField chosen = find(JPasswordField.class, "chosen");
        JPasswordField again = find(JPasswordField.class, "again");
        JButton change = find(JButton.class, "change");
        SwingUtilities.invokeAndWait(() -> {
            known.setText("12345678");
            chosen.setText("8765");
            again.setText("8756");
            change.doClick();
        });
        assertThat(answer).isNotDone();
        shoot("new-pin");
        SwingUtilities.invokeAndWait(() -> {
            again.setText("8765");
            change.doClick();
        });
        assertThat(answer.get(5, TimeUnit.SECONDS)).isInstanceOf(PinAnswer.Given.class);
    }

    private CompletableFuture<SigningAnswer> ask(SigningNotice notice, Withdrawal withdrawal) {
        return CompletableFuture.supplyAsync(() -> consent.ask(notice, withdrawal));
    }

    private static SigningNotice notice(int count) {
        return new SigningNotice(
                "https://benhan.example",
                "BS. Nguyễn Văn An · Khoa Nội",
                "Nguyễn Văn An",
                "CA thử nghiệm",
                "31/12/2027",
                "Bác sĩ An · 0123456789",
                PinState.FULL,
                Optional.empty(),
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> new SigningNotice.Line("Phiếu điều trị số " + i, "BA-2026-0001", DIGEST))
                        .toList(),
                Optional.empty());
    }

    private static List<Window> shown() {
        return Stream.of(Window.getWindows()).filter(Window::isShowing).toList();
    }

    private static <T extends Component> T find(Class<T> type, String name) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end) {
            Optional<T> found = shown().stream()
                    .flatMap(WindowConsentIT::all)
                    .filter(each -> type.isInstance(each) && name.equals(each.getName()))
                    .map(type::cast)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("no " + name + " is shown");
    }

    private static Stream<Component> all(Component component) {
        return component instanceof Container container
                ? Stream.concat(
                        Stream.of(component),
                        Stream.of(container.getComponents()).flatMap(WindowConsentIT::all))
                : Stream.of(component);
    }

    private static void shoot(String name) throws Exception {
        TimeUnit.MILLISECONDS.sleep(200);
        Rectangle bounds = shown().get(0).getBounds();
        try {
            Path folder = Files.createDirectories(Path.of("target", "windows"));
            ImageIO.write(
                    new Robot().createScreenCapture(bounds),
                    "png",
                    folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
