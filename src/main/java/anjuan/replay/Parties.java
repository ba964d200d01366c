package anjuan.replay;

import static anjuan.replay.Scene.UNKNOWN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who a case is against, where that is not one party that was known from the start. */
final class Parties {

    private static final Pattern UNKNOWN_AT_FIRST = Tale.words("(offender|party|respondent) unknown|当事人不明");
    private static final Pattern REPLACED = Tale.words("party changed|change of (the )?party|变更当事人");
    private static final Pattern PERSON = Tale.words("natural person|自然人");
    private static final Pattern SEVERAL =
            Tale.words("\\b(one|two|three|four|five) (\\w+) and (one|two|three|four|five) (\\w+)( raided)?");
    private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five");

    private Parties() {}

    static boolean isUnknown(PublishedCase published) {
        return UNKNOWN_AT_FIRST.matcher(published.words()).find();
    }

    static List<Flow> of(Tale tale) {
        var flows = new ArrayList<Flow>();
        if (isUnknown(tale.published())) {
            flows.add(new NotKnown());
        }
        if (tale.says(REPLACED)) {
            var kind = tale.says(PERSON) ? "PERSON" : "UNKNOWN";
            var name = Tale.party(tale.published()) + "（变更后）";
            var form = form("REPLACED", 1, kind, name, "公开材料：最初所列当事人并非行为人");
            flows.add(new Changed(
                    FlowKind.PARTY_REPLACED,
                    "another than the one first named" + (kind.equals("PERSON") ? ", a natural person" : ""),
                    List.of(Scene.of(Cast.LEAD, "partyChanged", tale.firstActOrFiling(), form)),
                    List.of(name)));
        }
        tale.find(SEVERAL).ifPresent(match -> {
            int all = NUMBERS.indexOf(match.group(1).toLowerCase(Locale.ROOT))
                    + NUMBERS.indexOf(match.group(3).toLowerCase(Locale.ROOT))
                    + 2;
            flows.add(further(tale, all, match.group()));
        });
        return flows;
    }

    private static Flow further(Tale tale, int all, String words) {
        var on = tale.published().isExact("seized")
                ? tale.published().date("seized").earliest()
                : tale.firstActOrFiling();
        var scenes = new ArrayList<Scene>();
        var names = new ArrayList<String>();
        for (int place = 2; place <= all; place++) {
            var name = Tale.party(tale.published()) + "（" + place + "）";
            names.add(name);
            scenes.add(Scene.of(Cast.LEAD, "partyChanged", on, form("FOUND", null, "UNKNOWN", name, "公开材料：" + words)));
        }
        return new Changed(FlowKind.SEVERAL_PARTIES, words, List.copyOf(scenes), List.copyOf(names));
    }

    private static Map<String, Object> form(
            String change, @Nullable Integer place, String kind, String name, String reason) {
        var form = new HashMap<String, Object>();
        form.put("change", change);
        form.put("place", place);
        form.put("kind", kind);
        form.put("name", name);
        form.put("reason", reason);
        form.put("paper", UNKNOWN);
        return form;
    }

    /** A file without a respondent. */
    private record NotKnown() implements Flow {

        @Override
        public FlowKind kind() {
            return FlowKind.PARTY_UNKNOWN;
        }

        @Override
        public String told() {
            return "the file has no respondent";
        }

        @Override
        public boolean isCarried(Standing standing) {
            return standing.parties("RESPONDENT").isEmpty();
        }
    }

    /** Entries about respondents, one after the other. */
    private record Changed(FlowKind kind, String told, List<Scene> scenes, List<String> names) implements Flow {

        @Override
        public Optional<Scene> next(Moment moment) {
            int done = moment.standing().count("partyChanged");
            return moment.hasOfficers() && done < scenes.size() ? Optional.of(scenes.get(done)) : Optional.empty();
        }

        @Override
        public boolean isCarried(Standing standing) {
            return standing.parties("RESPONDENT").containsAll(names);
        }
    }
}
