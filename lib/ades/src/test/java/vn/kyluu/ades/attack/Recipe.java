package vn.kyluu.ades.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kyluu.ades.digest.Octets;

/**
 * What a forger does to a file, one act a line.
 *
 * <pre>
 * put PLACE /Key value        in the next revision the dictionary has this value
 * add PLACE /Key value        the same, at the end of an array
 * remove PLACE /Key           the dictionary has no such key any more
 * become PLACE body           the object is another one
 * new N body                  one more object
 * stream PLACE content        a stream with this content
 * bomb PLACE size entries     a stream that inflates to so many blanks
 * trailer /Key value          in the trailer of the revision
 * save                        ends the revision (the end of the file does, too)
 * replace REGEX => text       in the bytes of the file, first place only; $1 and the like are groups
 * repeat N text               at the end of the file, so many times
 * append text                 at the end of the file; ${tail} is the last startxref with what follows
 * </pre>
 *
 * Places are those of {@link PdfPlaces} and {@code new N}; {@code ${PLACE}} in a value is a link to it; {@code {{text * 1000}}}
 * stands for a thousand times the text.
 */
final class Recipe {
    private static final Pattern MANY = Pattern.compile("\\{\\{(.+?) \\* (\\d+)}}");
    private static final Pattern ENTRY = Pattern.compile("(.+?) /(\\S+) ?(.*)");

    private final List<String> lines;

    Recipe(String text) {
        this.lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> MANY.matcher(line)
                        .replaceAll(many ->
                                Matcher.quoteReplacement(many.group(1).repeat(Integer.parseInt(many.group(2))))))
                .toList();
    }

    Octets on(Octets file) throws IOException {
        byte[] bytes = file.toByteArray();
        PdfRevision revision = null;
        for (String line : lines) {
            String verb = line.split(" ", 2)[0];
            String rest = line.length() > verb.length() ? line.substring(verb.length() + 1) : "";
            boolean isOfBytes = List.of("save", "replace", "append", "repeat").contains(verb);
            if (isOfBytes && revision != null) {
                bytes = saved(revision);
                revision = null;
            }
            if (isOfBytes) {
                bytes = changed(bytes, verb, rest);
            } else {
                revision = revision == null ? new PdfRevision(bytes) : revision;
                revise(revision, verb, rest);
            }
        }
        return Octets.of(revision == null ? bytes : saved(revision));
    }

    private static byte[] saved(PdfRevision revision) throws IOException {
        try (revision) {
            return revision.saved();
        }
    }

    private static void revise(PdfRevision revision, String verb, String rest) throws IOException {
        if (verb.equals("new") || verb.equals("bomb") || verb.equals("stream") || verb.equals("become")) {
            String[] words = rest.split(" ", -1);
            boolean isOneWord = verb.equals("new")
                    || List.of("catalog", "form", "info", "dss", "metadata").contains(words[0]);
            String place = isOneWord ? words[0] : words[0] + " " + words[1];
            String body = rest.substring(place.length()).strip();
            switch (verb) {
                case "new" -> revision.create(Integer.parseInt(place), body);
                case "stream" -> revision.createStream(place, body);
                case "become" -> revision.replace(place, body);
                default -> {
                    String[] size = body.split(" ", 2);
                    revision.createBomb(place, size.length > 1 ? size[1] : "", Long.parseLong(size[0]));
                }
            }
            return;
        }
        Matcher entry = ENTRY.matcher(verb.equals("trailer") ? "trailer " + rest : rest);
        if (!entry.matches()) {
            throw new IllegalArgumentException(verb + " " + rest);
        }
        switch (verb) {
            case "put" -> revision.put(entry.group(1), entry.group(2), entry.group(3));
            case "add" -> revision.add(entry.group(1), entry.group(2), entry.group(3));
            case "remove" -> revision.remove(entry.group(1), entry.group(2));
            case "trailer" -> revision.trailer(entry.group(2), entry.group(3));
            default -> throw new IllegalArgumentException(verb);
        }
    }

    private static byte[] changed(byte[] bytes, String verb, String rest) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String after = switch (verb) {
            case "replace" -> {
                String[] sides = rest.split(" => ?", 2);
                Matcher place = Pattern.compile(sides[0], Pattern.DOTALL).matcher(text);
                if (!place.find()) {
                    throw new IllegalArgumentException("nothing to replace: " + sides[0]);
                }
                yield place.replaceFirst(latin(sides[1].replace("\\n", "\n")));
            }
            case "repeat" -> {
                String[] words = rest.split(" ", 2);
                yield text + words[1].replace("\\n", "\n").repeat(Integer.parseInt(words[0]));
            }
            case "append" ->
                text
                        + latin(rest.replace("\\n", "\n")
                                .replace("${tail}", text.substring(text.lastIndexOf("startxref"))));
            default -> text;
        };
        return after.getBytes(StandardCharsets.ISO_8859_1);
    }

    // recipes are UTF-8, files are bytes
    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
