package vn.kyluu.pkcs11;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What the head of a library's file tells before anybody loads it.
 *
 * <p>Sources: Microsoft PE Format, "COFF File Header" (machine types); ELF-64 Object File Format, ELF identification, and the
 * processors' supplements (e_machine); mach-o/loader.h (a universal file is believed to hold ours).
 */
public enum LibraryFile {
    /** For a process like this one. */
    FITS,
    /** For a 32-bit process. */
    BITS_32,
    /** For another processor. */
    OTHER_PROCESSOR,
    /** Not a library of this system. */
    NO_LIBRARY;

    private static final int HEAD = 64;
    private static final Map<Integer, String> PE_64 = Map.of(0x8664, "amd64", 0xAA64, "aarch64");
    private static final Map<Integer, String> ELF_64 = Map.of(62, "amd64", 183, "aarch64");
    private static final int PE_I386 = 0x14C;
    private static final int PE_ARM = 0x1C4;

    /**
     * Looks at a file.
     *
     * @throws IOException if the file cannot be read
     */
    public static LibraryFile look(Path file) throws IOException {
        return look(file, OperatingSystem.current(), System.getProperty("os.arch", ""));
    }

    static LibraryFile look(Path file, OperatingSystem system, String processor) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (bytes.length() < HEAD) {
                return NO_LIBRARY;
            }
            int magic = bytes.readInt();
            if (magic == 0x7F454C46) {
                return system == OperatingSystem.LINUX ? elf(bytes, processor) : NO_LIBRARY;
            }
            if (magic >>> 16 == 0x4D5A) {
                return system == OperatingSystem.WINDOWS ? pe(bytes, processor) : NO_LIBRARY;
            }
            return system == OperatingSystem.MACOS && isMachO(magic) ? FITS : NO_LIBRARY;
        }
    }

    private static LibraryFile elf(RandomAccessFile bytes, String processor) throws IOException {
        if (bytes.readUnsignedByte() == 1) {
            return BITS_32;
        }
        bytes.seek(18);
        return fitting(ELF_64, processor, Short.toUnsignedInt(Short.reverseBytes(bytes.readShort())));
    }

    private static LibraryFile pe(RandomAccessFile bytes, String processor) throws IOException {
        bytes.seek(60);
        long head = Integer.toUnsignedLong(Integer.reverseBytes(bytes.readInt()));
        if (head + 6 > bytes.length()) {
            return NO_LIBRARY;
        }
        bytes.seek(head);
        if (bytes.readInt() != 0x50450000) {
            return NO_LIBRARY;
        }
        int machine = Short.toUnsignedInt(Short.reverseBytes(bytes.readShort()));
        return machine == PE_I386 || machine == PE_ARM ? BITS_32 : fitting(PE_64, processor, machine);
    }

    private static LibraryFile fitting(Map<Integer, String> known, String processor, int machine) {
        String ours = processor.toLowerCase(Locale.ROOT).replace("x86_64", "amd64");
        return ours.equals(known.get(machine)) ? FITS : OTHER_PROCESSOR;
    }

    private static boolean isMachO(int magic) {
        return magic == 0xCFFAEDFE || magic == 0xCAFEBABE;
    }
}
