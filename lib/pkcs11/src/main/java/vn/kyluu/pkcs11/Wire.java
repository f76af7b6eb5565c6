package vn.kyluu.pkcs11;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How our own values travel between a module's process and its owner. */
final class Wire {
    private Wire() {}

    static DataInputStream reading(byte[] message) {
        return new DataInputStream(new ByteArrayInputStream(message));
    }

    /** Builds a message. */
    static byte[] message(Writing writing) {
        try (Erased octets = new Erased()) {
            writing.to(new DataOutputStream(octets));
            return octets.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }

    static void octets(DataOutputStream out, byte[] octets) throws IOException {
        out.writeInt(octets.length);
        out.write(octets);
    }

    /** Two octets a character, for secrets: no encoder keeps a copy. */
    static byte[] octets(char[] characters) {
        byte[] octets = new byte[2 * characters.length];
        for (int i = 0; i < characters.length; i++) {
            octets[2 * i] = (byte) (characters[i] >> 8);
            octets[2 * i + 1] = (byte) characters[i];
        }
        return octets;
    }

    static char[] characters(byte[] octets) {
        char[] characters = new char[octets.length / 2];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = (char) (((octets[2 * i] & 0xFF) << 8) | (octets[2 * i + 1] & 0xFF));
        }
        return characters;
    }

    static byte[] octets(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    static void slot(DataOutputStream out, SlotFacts slot) throws IOException {
        TokenFacts token = slot.token();
        out.writeLong(slot.slotId());
        out.writeUTF(token.label());
        out.writeUTF(token.serial());
        out.writeUTF(token.manufacturer());
        out.writeUTF(token.model());
        out.writeLong(token.flags());
        out.writeLong(token.sessionLimit());
    }

    static SlotFacts slot(DataInputStream in) throws IOException {
        return new SlotFacts(
                in.readLong(),
                new TokenFacts(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readLong(), in.readLong()));
    }

    static void name(DataOutputStream out, KeyName name) throws IOException {
        out.writeUTF(name.label());
        out.writeUTF(name.id());
    }

    static KeyName name(DataInputStream in) throws IOException {
        return new KeyName(in.readUTF(), in.readUTF());
    }

    static void certificate(DataOutputStream out, X509Certificate certificate) throws IOException {
        try {
            octets(out, certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without an encoding", e);
        }
    }

    static X509Certificate certificate(DataInputStream in) throws IOException {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(octets(in)));
        } catch (CertificateException e) {
            throw new IOException("a certificate was garbled", e);
        }
    }

    static void certificates(DataOutputStream out, List<X509Certificate> certificates) throws IOException {
        out.writeInt(certificates.size());
        for (X509Certificate each : certificates) {
            certificate(out, each);
        }
    }

    static List<X509Certificate> certificates(DataInputStream in) throws IOException {
        List<X509Certificate> read = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            read.add(certificate(in));
        }
        return read;
    }

    static void key(DataOutputStream out, KeyFacts key) throws IOException {
        name(out, key.name());
        out.writeUTF(key.kind().name());
        octets(out, key.publicKey().getEncoded());
        certificates(out, key.certificates());
        names(out, key.mechanisms());
    }

    static KeyFacts key(DataInputStream in) throws IOException {
        KeyName name = name(in);
        KeyKind kind = KeyKind.valueOf(in.readUTF());
        PublicKey publicKey;
        try {
            publicKey = KeyFactory.getInstance(kind.isRsa() ? "RSA" : "EC")
                    .generatePublic(new X509EncodedKeySpec(octets(in)));
        } catch (GeneralSecurityException e) {
            throw new IOException("a public key was garbled", e);
        }
        return new KeyFacts(name, kind, publicKey, certificates(in), names(in, SignatureMechanism.class));
    }

    static void names(DataOutputStream out, Set<? extends Enum<?>> values) throws IOException {
        out.writeByte(values.size());
        for (Enum<?> each : values) {
            out.writeUTF(each.name());
        }
    }

    static <E extends Enum<E>> Set<E> names(DataInputStream in, Class<E> type) throws IOException {
        Set<E> values = EnumSet.noneOf(type);
        for (int left = in.readByte(); left > 0; left--) {
            values.add(Enum.valueOf(type, in.readUTF()));
        }
        return values;
    }

    /** Long enough that a message with a PIN never outgrows it. */
    private static final class Erased extends ByteArrayOutputStream {
        Erased() {
            super(2048);
        }

        @Override
        public void close() {
            Arrays.fill(buf, 0, count, (byte) 0);
        }
    }

    /** Writes one message. */
    @FunctionalInterface
    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }
}
