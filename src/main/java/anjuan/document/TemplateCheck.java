package anjuan.document;

import anjuan.rulebook.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/**
 * What may not stand in a Word template that goes out to parties and other organs: names that nobody fills, programs,
 * embedded files, and whatever Word would fetch from elsewhere.
 */
final class TemplateCheck {

    private static final int MOST_ENTRIES = 300;
    /** Unpacked, in bytes. */
    private static final long MOST_OF_ALL = 20_000_000;

    private static final Pattern PROGRAM =
            Pattern.compile("(?i).*(vbaProject|vbaData|activeX|/embeddings/|/ctrlProps/|customUI|attachedToolbars).*");
    private static final Pattern PART = Pattern.compile("(?i).*\\.(xml|rels)");
    private static final Pattern OUTSIDE = Pattern.compile("TargetMode\\s*=\\s*[\"']External[\"']");
    private static final Pattern FETCHING = Pattern.compile(
            "(?i)\\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|MACROBUTTON|RD)\\b");
    private static final Pattern INSTRUCTION =
            Pattern.compile("(?s)<w:instrText[^>]*>(.*?)</w:instrText>|w:instr\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern DOCTYPE = Pattern.compile("(?i)<!(DOCTYPE|ENTITY)");
    private static final Pattern CHUNK = Pattern.compile("<w:(altChunk|subDoc)\\b");

    private TemplateCheck() {}

    static List<Fault> faults(PaperKind kind, PaperFields fields, byte[] content) {
        var faults = new ArrayList<Fault>();
        try {
            faults.addAll(ofParts(content));
            if (faults.isEmpty()) {
                var unknown = Template.of(fields, kind.template(), content).unknown(fields.of(kind));
                if (!unknown.isEmpty()) {
                    faults.add(Fault.of("TEMPLATE_FIELD_UNKNOWN", String.join("、", unknown)));
                }
            }
        } catch (IOException | IllegalStateException | IllegalArgumentException noWord) {
            faults.add(Fault.of("TEMPLATE_NO_WORD"));
        }
        return List.copyOf(faults);
    }

    private static List<Fault> ofParts(byte[] content) throws IOException {
        var faults = new ArrayList<Fault>();
        long left = MOST_OF_ALL;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= bytes.length;
                if (left < 0 || ++entries > MOST_ENTRIES) {
                    return List.of(Fault.of("TEMPLATE_TOO_LARGE", MOST_OF_ALL / 1_000_000));
                }
                var text = PART.matcher(entry.getName()).matches() ? new String(bytes, StandardCharsets.UTF_8) : "";
                if (PROGRAM.matcher(entry.getName()).matches() || fetches(text)) {
                    faults.add(Fault.of("TEMPLATE_ACTIVE", entry.getName()));
                }
                if (entry.getName().endsWith(".rels") && OUTSIDE.matcher(text).find()) {
                    faults.add(Fault.of("TEMPLATE_OUTSIDE", entry.getName()));
                }
            }
        }
        return faults;
    }

    /** Word splits an instruction over several runs, so they are read together. */
    private static boolean fetches(String text) {
        if (DOCTYPE.matcher(text).find() || CHUNK.matcher(text).find()) {
            return true;
        }
        var instructions = new StringBuilder();
        var found = INSTRUCTION.matcher(text);
        while (found.find()) {
            instructions.append(found.group(1) == null ? " " + found.group(2) + " " : found.group(1));
        }
        return FETCHING.matcher(instructions).find();
    }
}
