package vn.kyluu.agent.consent.window;

import java.awt.Font;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import javax.swing.SwingUtilities;
import vn.kyluu.agent.consent.Consent;
import vn.kyluu.agent.consent.PairingNotice;
import vn.kyluu.agent.consent.PinAnswer;
import vn.kyluu.agent.consent.PinNotice;
import vn.kyluu.agent.consent.Progress;
import vn.kyluu.agent.consent.SigningAnswer;
import vn.kyluu.agent.consent.SigningNotice;
import vn.kyluu.agent.consent.Withdrawal;
import vn.kyluu.agent.wording.Wording;

/** Asks in windows, one question at a time. */
public final class WindowConsent implements Consent {
    private static final float CODE_SIZE = 36f;
    private static final int CODE_HALF = 3;

    private final Wording words;
    private final CompletableFuture<JFrame> anchor;

    /** Takes hold of the screen until it is closed; nobody waits for that, who is not asked anything yet. */
    public WindowConsent(Wording words) {
        this.words = words;
        // never shown: without any window AWT ends its thread, and loses what is asked of it just then
        this.anchor = CompletableFuture.supplyAsync(() -> Frame.build(() -> {
            JFrame hidden = new JFrame(words.say("tray.name"));
            hidden.pack();
            return hidden;
        }));
    }

    @Override
    public void close() {
        JFrame hidden = anchor.join();
        SwingUtilities.invokeLater(hidden::dispose);
    }

    @Override
    public synchronized SigningAnswer ask(SigningNotice notice, Withdrawal withdrawal) {
        if (withdrawal.isWithdrawn()) {
            return new SigningAnswer.Unanswered();
        }
        SigningWindow window = Frame.build(() -> {
            SigningWindow built = new SigningWindow(words, notice);
            built.show();
            return built;
        });
        withdrawal.whenWithdrawn(() -> SwingUtilities.invokeLater(() -> window.end(new SigningAnswer.Unanswered())));
        return await(window.answer(), new SigningAnswer.Unanswered());
    }

    @Override
    public Progress progress(SigningNotice notice, Withdrawal withdrawal) {
        JProgressBar bar =
                Frame.build(() -> new JProgressBar(0, notice.documents().size()));
        Frame frame = Frame.build(() -> {
            Frame built = new Frame(words.say("consent.title"));
            bar.setStringPainted(true);
            bar.setString(words.say("consent.progress", Map.of("done", 0, "count", bar.getMaximum())));
            built.add(bar);
            built.button("stop", words.say("consent.stop"), withdrawal::withdraw);
            if (bar.getMaximum() > 1) {
                built.show();
            }
            return built;
        });
        return new Progress() {
            @Override
            public void signed(int done, int all) {
                SwingUtilities.invokeLater(() -> {
                    bar.setValue(done);
                    bar.setString(words.say("consent.progress", Map.of("done", done, "count", all)));
                });
            }

            @Override
            public void close() {
                SwingUtilities.invokeLater(frame::close);
            }
        };
    }

    @Override
    public Showing show(PairingNotice notice, Runnable refused) {
        Frame frame = Frame.build(() -> {
            Frame built = new Frame(words.say("pairing.title"));
            built.text(words.say("pairing.asks", Map.of("origin", notice.origin())), true);
            built.text(words.say("pairing.code"), false);
            JLabel code = new JLabel(
                    notice.code().substring(0, CODE_HALF) + " " + notice.code().substring(CODE_HALF));
            code.setName("code");
            code.setFont(code.getFont().deriveFont(Font.BOLD, CODE_SIZE));
            built.add(code);
            built.text(words.say("pairing.warning"), false);
            Runnable no = () -> {
                refused.run();
                built.close();
            };
            built.button("refuse", words.say("pairing.refuse"), no);
            built.dialog.addWindowListener(new WindowAdapter() {
                @Override
                public void windowClosing(WindowEvent event) {
                    no.run();
                }
            });
            built.show();
            return built;
        });
        return () -> SwingUtilities.invokeLater(frame::close);
    }

    @Override
    public synchronized PinAnswer askForNewPin(PinNotice notice) {
        PinWindow window = Frame.build(() -> {
            PinWindow built = new PinWindow(words, notice);
            built.show();
            return built;
        });
        return await(window.answer(), new PinAnswer.Declined());
    }

    @Override
    public void tell(String text) {
        SwingUtilities.invokeLater(() -> {
            Frame frame = new Frame(words.say("tray.name"));
            frame.text(text, false);
            frame.button("ok", "OK", frame::close);
            frame.show();
        });
    }

    @Override
    public String kind() {
        return "WINDOW";
    }

    private static <T> T await(CompletableFuture<T> answer, T interrupted) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return interrupted;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("a window broke", e.getCause());
        }
    }
}
