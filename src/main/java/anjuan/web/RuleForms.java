package anjuan.web;

import anjuan.deadline.Limit;
import anjuan.deadline.LocalLimit;
import anjuan.deadline.OwnLimits;
import anjuan.definition.Draft;
import anjuan.document.NumberKind;
import anjuan.document.NumberingRules;
import anjuan.rulebook.ConfigurationFault;
import anjuan.rulechange.BureauRules;
import anjuan.task.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The contents of rules as fields to write in, and back. */
@Component
class RuleForms {

    /** @param refusals what is no number at all; the content is then as it was */
    record Written(String content, List<Refusal> refusals) {}

    /** @param limit as the statute has it; absent where there is none of that id */
    record LimitRow(
            int index,
            String id,
            LimitView.@Nullable Shown limit,
            @Nullable Limit statute) {}

    private final OwnLimits limits;
    private final LimitView limitView;
    private final BureauRules rules;

    RuleForms(OwnLimits limits, LimitView limitView, BureauRules rules) {
        this.limits = limits;
        this.limitView = limitView;
        this.rules = rules;
    }

    /** A draft as its form shows it. */
    Map<String, Object> fields(Draft draft) {
        var fields = new HashMap<String, Object>();
        fields.put("effectiveFrom", Objects.toString(draft.effectiveFrom(), ""));
        switch (draft.subject()) {
            case NUMBERING -> ofNumbering(draft, fields);
            case LIMITS -> ofLimits(draft, fields);
            default -> {
                // a template is a file
            }
        }
        return fields;
    }

    /** What was written, as it is kept. */
    Written written(Draft draft, Map<String, String> fields) {
        return switch (draft.subject()) {
            case NUMBERING -> new Written(numbering(fields).write(), List.of());
            case LIMITS -> limits(draft, fields);
            default -> new Written(draft.content(), List.of());
        };
    }

    /** What was uploaded in its place, as it is kept. */
    Written uploaded(Draft draft, byte[] file) {
        return switch (draft.subject()) {
            case TEMPLATE -> new Written(Base64.getEncoder().encodeToString(file), List.of());
            default -> text(draft, file);
        };
    }

    /** What the form of a draft shows beside its fields. */
    void describe(Draft draft, Map<String, ?> form, Model model) {
        switch (draft.subject()) {
            case NUMBERING ->
                model.addAttribute(
                        "prefixes",
                        rules.lines(draft.key(), draft.content()).stream()
                                .filter(line -> !line.key().equals("pattern"))
                                .toList());
            case LIMITS -> {
                var statute = statute();
                model.addAttribute("rows", rows(form, statute));
                model.addAttribute(
                        "addable",
                        statute.values().stream()
                                .filter(limit -> !form.containsValue(limit.id()))
                                .map(limitView::shown)
                                .toList());
            }
            default ->
                model.addAttribute(
                        "fields", rules.fields(draft.key()).stream().sorted().toList());
        }
    }

    private static void ofNumbering(Draft draft, Map<String, Object> fields) {
        try {
            var rules = NumberingRules.read(draft.content());
            fields.put("pattern", rules.pattern());
            rules.prefixes().forEach((kind, prefix) -> fields.put("prefix." + kind, prefix));
        } catch (ConfigurationFault unreadable) {
            fields.put("pattern", "");
        }
    }

    private static NumberingRules numbering(Map<String, String> fields) {
        var prefixes = new EnumMap<NumberKind, String>(NumberKind.class);
        for (var kind : NumberKind.values()) {
            prefixes.put(kind, fields.getOrDefault("prefix." + kind, "").strip());
        }
        return new NumberingRules(fields.getOrDefault("pattern", "").strip(), prefixes);
    }

    private void ofLimits(Draft draft, Map<String, Object> fields) {
        List<LocalLimit> written;
        try {
            written = limits.read(draft.content());
        } catch (ConfigurationFault unreadable) {
            written = List.of();
        }
        for (int index = 0; index < written.size(); index++) {
            var row = written.get(index);
            fields.put("row." + index, String.valueOf(row.id()));
            fields.put("amount." + index, Objects.toString(row.amount(), ""));
            var warning = row.warning() == null ? List.<Integer>of() : row.warning();
            for (int stage = 0; stage < 3; stage++) {
                fields.put(
                        "warning." + index + "." + stage,
                        stage < warning.size() ? warning.get(stage).toString() : "");
            }
            fields.put("basis." + index, Objects.toString(row.legalBasis(), ""));
        }
    }

    private Written limits(Draft draft, Map<String, String> fields) {
        var refusals = new ArrayList<Refusal>();
        var written = new ArrayList<LocalLimit>();
        for (int index = 0; fields.containsKey("row." + index); index++) {
            var amount = number("amount." + index, fields, refusals);
            var warning = warning(index, fields, refusals);
            if (!fields.containsKey("remove." + index)) {
                written.add(new LocalLimit(
                        fields.get("row." + index),
                        amount,
                        warning,
                        fields.getOrDefault("basis." + index, "").strip()));
            }
        }
        var added = fields.getOrDefault("add", "");
        if (!added.isBlank()) {
            written.add(new LocalLimit(added, null, null, null));
        }
        return refusals.isEmpty()
                ? new Written(OwnLimits.write(written), refusals)
                : new Written(draft.content(), refusals);
    }

    /** Three numbers or none. */
    private static @Nullable List<Integer> warning(int index, Map<String, String> fields, List<Refusal> refusals) {
        var stages = Stream.of(0, 1, 2)
                .map(stage -> "warning." + index + "." + stage)
                .toList();
        if (stages.stream().allMatch(stage -> fields.getOrDefault(stage, "").isBlank())) {
            return null;
        }
        var numbers = new ArrayList<Integer>();
        for (var stage : stages) {
            if (fields.getOrDefault(stage, "").isBlank()) {
                refusals.add(Refusal.at(stage, "REQUIRED"));
            }
            var number = number(stage, fields, refusals);
            numbers.add(number == null ? 0 : number);
        }
        return numbers;
    }

    private static @Nullable Integer number(String field, Map<String, String> fields, List<Refusal> refusals) {
        var text = fields.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,5}")) {
            refusals.add(Refusal.at(field, "RULE_NO_NUMBER"));
            return null;
        }
        return Integer.valueOf(text);
    }

    private List<LimitRow> rows(Map<String, ?> form, Map<String, Limit> statute) {
        var rows = new ArrayList<LimitRow>();
        for (int index = 0; form.containsKey("row." + index); index++) {
            var id = String.valueOf(form.get("row." + index));
            var limit = statute.get(id);
            rows.add(new LimitRow(index, id, limit == null ? null : limitView.shown(limit), limit));
        }
        return rows;
    }

    private Map<String, Limit> statute() {
        return limits.settable().stream()
                .collect(Collectors.toMap(Limit::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static Written text(Draft draft, byte[] file) {
        try {
            return new Written(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(file))
                            .toString(),
                    List.of());
        } catch (CharacterCodingException noUtf8) {
            return new Written(draft.content(), List.of(Refusal.at("file", "RULE_FILE_WRONG")));
        }
    }
}
