package anjuan.document;

import anjuan.document.WordFile.Part;
import anjuan.document.WordFile.Unreadable;
import anjuan.rulebook.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may not stand in a Word template that goes out to parties and other organs: names that nobody fills, programs,
 * embedded files, and whatever Word would fetch from elsewhere. What is not known to be harmless is refused.
 */
final class TemplateCheck {

    private static final String BODY = "word/document.xml";
    private static final String BODY_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static final Pattern KNOWN = Pattern.compile("""
            \\[Content_Types]\\.xml|_rels/\\.rels\
            |docProps/(app|core|custom)\\.xml|docProps/thumbnail\\.(jpe?g|png)\
            |customXml/(item|itemProps)\\d+\\.xml|customXml/_rels/item\\d+\\.xml\\.rels\
            |word/(document|styles|stylesWithEffects|settings|webSettings|fontTable|numbering|footnotes|endnotes)\\.xml\
            |word/(header|footer)\\d*\\.xml|word/theme/theme\\d+\\.xml|word/media/[\\w-]+\\.(png|jpe?g|gif|bmp)\
            |word/_rels/\\w+\\.xml\\.rels""");
    private static final Set<String> ACTIVE_ELEMENTS =
            Set.of("altChunk", "subDoc", "object", "OLEObject", "control", "dataBinding", "frameset", "externalData");
    private static final Set<String> ACTIVE_LINKS = Set.of(
            "attachedTemplate", "oleObject", "package", "control", "subDocument", "aFChunk", "frame", "vbaProject");
    private static final Pattern HARMLESS_FIELD =
            Pattern.compile("(?i)\\s*((PAGE|NUMPAGES|SECTIONPAGES)(\\s+\\\\\\*\\s*\\w+)*\\s*)?");

    private TemplateCheck() {}

    static List<Fault> faults(PaperKind kind, PaperFields fields, byte[] content) {
        try {
            var word = WordFile.read(content);
            var faults = new ArrayList<Fault>();
            if (!isWord(word)) {
                faults.add(Fault.of("TEMPLATE_NO_WORD"));
            }
            word.parts().forEach(part -> faults.addAll(faults(part)));
            var unknown = Template.of(fields, kind.template(), content, word).unknown(fields.of(kind));
            if (faults.isEmpty() && !unknown.isEmpty()) {
                faults.add(Fault.of("TEMPLATE_FIELD_UNKNOWN", String.join("、", unknown)));
            }
            return List.copyOf(faults);
        } catch (Unreadable unreadable) {
            return List.of(
                    unreadable.isTooLarge()
                            ? Fault.of("TEMPLATE_TOO_LARGE", WordFile.MOST_MEGABYTES)
                            : Fault.of("TEMPLATE_NO_WORD"));
        }
    }

    /** Whether the part that Word opens is the one that is checked and filled. */
    private static boolean isWord(WordFile word) {
        var roots = word.parts().stream()
                .filter(part -> part.name().equals("_rels/.rels"))
                .flatMap(part -> part.links().stream())
                .filter(link -> link.kind().equals("officeDocument"))
                .map(link -> link.target().replaceFirst("^/", ""))
                .toList();
        var types = word.parts().stream()
                .filter(part -> part.name().equals("[Content_Types].xml"))
                .flatMap(part -> part.types().stream())
                .filter(one -> one.part().equals("/" + BODY))
                .map(WordFile.Typed::type)
                .toList();
        return roots.equals(List.of(BODY))
                && types.equals(List.of(BODY_TYPE))
                && word.parts().stream().anyMatch(part -> part.name().equals(BODY));
    }

    private static List<Fault> faults(Part part) {
        var faults = new ArrayList<Fault>();
        if (!KNOWN.matcher(part.name()).matches()) {
            faults.add(Fault.of("TEMPLATE_PART_UNKNOWN", part.name()));
        }
        boolean isActive = part.hasDoctype()
                || !Collections.disjoint(part.elements(), ACTIVE_ELEMENTS)
                || part.links().stream().anyMatch(link -> ACTIVE_LINKS.contains(link.kind()))
                || part.instructions().stream()
                        .anyMatch(said -> !HARMLESS_FIELD.matcher(said).matches());
        if (isActive) {
            faults.add(Fault.of("TEMPLATE_ACTIVE", part.name()));
        }
        if (part.links().stream().anyMatch(WordFile.Link::isOutside)) {
            faults.add(Fault.of("TEMPLATE_OUTSIDE", part.name()));
        }
        return faults;
    }
}
