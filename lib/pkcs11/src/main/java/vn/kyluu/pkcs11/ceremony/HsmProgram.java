package vn.kyluu.pkcs11.ceremony;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // what stops a ceremony was said already; a trace under it would only frighten, and the code is 1 all the same
        Thread.currentThread().setUncaughtExceptionHandler(HsmProgram::sayUnlessSaid);
        new HsmProgram(out, Clock.system(ZoneOffset.UTC)).run(arguments);
    }

    private static void sayUnlessSaid(Thread thread, Throwable thrown) {
        if (!(thrown instanceof TokenFailure) && !(thrown instanceof CeremonyStopped)) {
            System.getLogger(HsmProgram.class.getName())
                    .log(System.Logger.Level.ERROR, "the ceremony broke off", thrown);
        }
    }

    void run(String... arguments) throws IOException {
        if (arguments.length == 0 || arguments[0].equals("help")) {
            out.print(HELP);
            return;
        }
        Options options = new Options(arguments, 1);
        try {
            switch (arguments[0]) {
                case "list" -> new TokenList(out).run(options);
                case "init-test-token" -> new TestToken(out).run(options);
                case "generate-key" -> new KeyMaking(out).generate(options);
                case "csr" -> new KeyMaking(out).request(options);
                case "import-certificate" -> new CertificateImport(out, clock).run(options);
                case "test" -> new KeyTrial(out).run(options);
                default -> throw new CeremonyStopped("unknown command " + arguments[0] + "; see: hsm help");
            }
        } catch (TokenFailure failure) {
            out.println(failure.getMessage());
            throw failure;
        } catch (CeremonyStopped stopped) {
            out.println(stopped.getMessage());
            throw stopped;
        }
    }
}
