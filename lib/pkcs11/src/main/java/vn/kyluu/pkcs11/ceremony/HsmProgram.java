package vn.kyluu.pkcs11.ceremony;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.ZoneOffset;
import vn.kyluu.pkcs11.TokenFailure;

/** The program behind {@code ./kyluu hsm}. */
public final class HsmProgram {
    private static final String HELP = """
            hsm list               [--token T]                                  tokens and certificates; with T its keys too
            hsm init-test-token    --token T [--so-pin-file F]                  a token on SoftHSM
            hsm generate-key       --token T --label K [--kind RSA_3072]        a key in the token
            hsm csr                --token T --label K --subject NAME --out F   a request for the CA (PKCS#10, PEM)
            hsm import-certificate --token T --label K --certificate F [--identifier CCCD:…|MST:…]
            hsm test               --token T --label K                          sign in every way offered, and verify
            Everywhere: --module LIBRARY, or --device PROFILE of hsm-config/ (default softhsm2); --pin-file F, else the
            PIN is asked for. SoftHSM reads SOFTHSM2_CONF.
            """;

    private final PrintStream out;
    private final Clock clock;

    HsmProgram(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Arguments: a command and its options. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // what stops a ceremony was said already; a trace under it would only frighten, and the code is 1 all the same
        Thread.currentThread().setUncaughtExceptionHandler(HsmProgram::sayUnlessSaid);
        new HsmProgram(out, Clock.system(ZoneOffset.UTC)).run(arguments);
    }

    private static void sayUnlessSaid(Thread thread, Throwable thrown) {
        if (!(thrown instanceof CeremonyStopped)) {
            System.getLogger(HsmProgram.class.getName())
                    .log(System.Logger.Level.ERROR, "the ceremony broke off", thrown);
        }
    }

    void run(String... arguments) {
        if (arguments.length == 0 || arguments[0].equals("help") || arguments[0].equals("--help")) {
            out.print(HELP);
            return;
        }
        try {
            run(arguments[0], arguments);
        } catch (CeremonyStopped stopped) {
            out.println(stopped.getMessage());
            throw stopped;
        }
    }

    private void run(String command, String... arguments) {
        try {
            switch (command) {
                case "list" -> new TokenList(out).run(options(arguments));
                case "init-test-token" -> new TestToken(out).run(options(arguments, "so-pin-file"));
                case "generate-key" -> new KeyMaking(out).generate(options(arguments, "label", "kind"));
                case "csr" -> new KeyMaking(out).request(options(arguments, "label", "subject", "out"));
                case "import-certificate" ->
                    new CertificateImport(out, clock).run(options(arguments, "label", "certificate", "identifier"));
                case "test" -> new KeyTrial(out).run(options(arguments, "label"));
                default -> throw new CeremonyStopped("unknown command " + command + "; see: hsm help");
            }
        } catch (TokenFailure failure) {
            throw new CeremonyStopped(advice(failure) + " (" + failure.getMessage() + ")", failure);
        } catch (NoSuchFileException missing) {
            throw new CeremonyStopped("there is no file " + missing.getFile(), missing);
        } catch (IOException | IllegalArgumentException e) {
            throw new CeremonyStopped(String.valueOf(e.getMessage()), e);
        }
    }

    private static Options options(String[] arguments, String... known) {
        return new Options(arguments, known);
    }

    private static String advice(TokenFailure failure) {
        return switch (failure.reason()) {
            case PIN_WRONG ->
                "the PIN is wrong, and the token counts wrong ones: find the right one before you try again";
            case PIN_LOCKED ->
                "the token has locked its PIN: its security officer must unlock it with the vendor's tool";
            case TOKEN_ABSENT -> "no such token is present: see which there are by: hsm list";
            case KEY_MISSING -> "the token holds no such key: see its keys by: hsm list --token T";
            case MECHANISM_UNSUPPORTED -> "the token cannot do that with this key";
            case MODULE_NOT_LOADED -> "the vendor's library cannot be loaded: check its path, its rights and ldd";
            case MODULE_FAILED ->
                "the vendor's library does not work: check its configuration and its line to the device";
            case REFUSED -> "the token says no";
            case SESSION_LOST, BUSY, DEVICE, HUNG, SUSPENDED ->
                "the device or the line to it fails: try again, then ask its vendor";
        };
    }
}
