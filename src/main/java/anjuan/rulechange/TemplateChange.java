package anjuan.rulechange;

import anjuan.definition.Finding;
import anjuan.definition.Severity;
import anjuan.definition.Subject;
import anjuan.document.PaperKind;
import anjuan.document.Templates;
import anjuan.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Word template of each paper (文书模板). */
@Component
class TemplateChange extends RuleChange {

    private final Map<String, PaperKind> kinds =
            Arrays.stream(PaperKind.values()).collect(Collectors.toMap(Templates::name, Function.identity()));
    private final Templates templates;

    TemplateChange(Templates templates, RuleBook book, MessageSource messages) {
        super(Subject.TEMPLATE, book, messages);
        this.templates = templates;
    }

    @Override
    List<String> keys() {
        return Arrays.stream(PaperKind.values()).map(Templates::name).toList();
    }

    @Override
    public boolean owns(String key) {
        return kinds.containsKey(key);
    }

    @Override
    String title(String key) {
        return word("paper." + kind(key));
    }

    @Override
    String delivered(String key) {
        return Base64.getEncoder().encodeToString(templates.delivered(kind(key)));
    }

    @Override
    boolean isDeliveredOwn(String key) {
        return templates.isOwn(kind(key));
    }

    @Override
    List<Finding> faults(String key, String content) {
        var kind = kind(key);
        byte[] word;
        try {
            word = bytes(content);
        } catch (IllegalArgumentException noBase64) {
            return List.of(finding(Severity.BLOCKS, "TEMPLATE_NO_WORD", "", "", 0));
        }
        var faults = templates.faults(kind, word);
        if (!faults.isEmpty()) {
            return faults.stream()
                    .map(fault -> broken(fault, "", title(key), 0))
                    .toList();
        }
        var left = templates.leftOut(kind, word);
        return left.isEmpty()
                ? List.of()
                : List.of(finding(
                        Severity.WARNS,
                        "TEMPLATE_LEAVES_OUT",
                        "",
                        title(key),
                        0,
                        String.join(word("rule.comma"), left)));
    }

    /** Its paragraphs; the same text twice counts twice. */
    @Override
    List<RuleLine> lines(String key, String content) {
        var lines = new ArrayList<RuleLine>();
        var times = new HashMap<String, Integer>();
        for (var text : paragraphs(content)) {
            int time = times.merge(text, 1, Integer::sum);
            lines.add(new RuleLine(time + " " + text, word("rule.template.text"), text));
        }
        return List.copyOf(lines);
    }

    PaperKind kind(String key) {
        return kinds.get(key);
    }

    static byte[] bytes(String content) {
        return Base64.getDecoder().decode(content);
    }

    private static List<String> paragraphs(String content) {
        try {
            return Templates.paragraphs(bytes(content));
        } catch (IllegalArgumentException noBase64) {
            return List.of();
        }
    }
}
