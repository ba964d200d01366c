package anjuan.replay;

import static anjuan.replay.Scene.UNKNOWN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Breaches that are listed apart, each with its law: several in one case, one under several laws or under the law of a
 * province, or one that turned out to be of another law than the clue.
 */
final class ChargesListed implements Flow {

    private static final List<String> NUMBERS = List.of("two", "three", "four", "five", "several");
    private static final Pattern BREACHES =
            Tale.words("(two|three|four|five|several) (breaches|patents)(?:,| in) one case[^\\n(:]*[(:]?([^\\n)]*)");
    private static final Pattern LAWS = Tale.words("(two|three|several) laws applied to one act");
    private static final Pattern CHANGED = Tale.words("(\\w+) clue ends under the ([\\w ]+)");
    private static final Pattern REGIONAL = Pattern.compile("省|自治区|自由贸易港|[^法]市[^场].*条例");

    private final FlowKind kind;
    private final String told;
    private final List<Scene> scenes;
    private final int standing;

    private ChargesListed(FlowKind kind, String told, List<Scene> scenes, int standing) {
        this.kind = kind;
        this.told = told;
        this.scenes = List.copyOf(scenes);
        this.standing = standing;
    }

    static List<Flow> of(Tale tale) {
        var found = new ArrayList<Flow>();
        tale.find(BREACHES)
                .ifPresent(match -> found.add(several(tale, match.group(1), match.group(2), match.group(3))));
        tale.find(CHANGED).filter(match -> tale.articles().size() == 2).ifPresent(match -> found.add(changed(tale)));
        boolean isRegional =
                tale.articles().stream().anyMatch(law -> REGIONAL.matcher(law).find());
        if (found.isEmpty() && !tale.articles().isEmpty() && (isRegional || tale.says(LAWS))) {
            found.add(oneAct(tale));
        }
        return found;
    }

    /** How many charges stand against the party at the end; 0 where none is listed. */
    static int standing(List<Flow> flows) {
        return flows.stream()
                .filter(ChargesListed.class::isInstance)
                .mapToInt(flow -> ((ChargesListed) flow).standing)
                .findFirst()
                .orElse(0);
    }

    /** What is decided on each charge that stands: no publication says that one was not proven. */
    static List<Map<String, Object>> outcomes(List<Flow> flows, String outcome) {
        var outcomes = new ArrayList<Map<String, Object>>();
        flows.stream().filter(ChargesListed.class::isInstance).findFirst().ifPresent(flow -> {
            var listed = (ChargesListed) flow;
            int laid = (int) listed.scenes.stream()
                    .filter(scene -> scene.task().equals("chargeLaid"))
                    .count();
            for (int no = laid - listed.standing + 1; no <= laid; no++) {
                outcomes.add(Map.of("charge", no, "outcome", outcome));
            }
        });
        return outcomes;
    }

    private static ChargesListed several(Tale tale, String number, String what, String names) {
        var breaches = new ArrayList<String>();
        for (var name : names.split(" and | \\+ |、|；|;")) {
            if (!name.isBlank()) {
                breaches.add(name.strip());
            }
        }
        int count = NUMBERS.indexOf(number.toLowerCase(Locale.ROOT)) + 2;
        if (breaches.size() != count) {
            breaches.clear();
            for (int no = 1; no <= count; no++) {
                breaches.add("公开材料：" + number + " " + what + "，第" + no + "项" + UNKNOWN);
            }
        }
        var scenes = new ArrayList<Scene>();
        for (int at = 0; at < breaches.size(); at++) {
            var law = at < tale.articles().size() && !what.equals("patents")
                    ? tale.articles().get(at)
                    : String.join("、", tale.articles()) + UNKNOWN + "（第" + (at + 1) + "项）";
            scenes.add(laid(tale, breaches.get(at), law, UNKNOWN));
        }
        return new ChargesListed(FlowKind.SEVERAL_CHARGES, String.join("; ", breaches), scenes, scenes.size());
    }

    private static ChargesListed oneAct(Tale tale) {
        var laws = String.join("、", tale.articles());
        var scene = laid(tale, String.valueOf(tale.published().ipKind()), laws, laws);
        return new ChargesListed(FlowKind.SEVERAL_LAWS, laws, List.of(scene), 1);
    }

    private static ChargesListed changed(Tale tale) {
        var first = laid(tale, "公开材料：线索所涉行为", tale.articles().get(0), UNKNOWN);
        var dropped = Scene.of(
                Cast.LEAD, "chargeDropped", tale.day("investigate"), Map.of("charge", 1, "reason", "公开材料：依照其他法律处罚"));
        var second = Scene.of(
                Cast.LEAD,
                "chargeLaid",
                tale.day("investigate"),
                laid(tale, "公开材料：认定的违法行为", tale.articles().get(1), UNKNOWN).form());
        return new ChargesListed(
                FlowKind.LAW_CHANGED,
                tale.articles().get(0) + ", then " + tale.articles().get(1),
                List.of(first, dropped, second),
                1);
    }

    private static Scene laid(Tale tale, String breach, String broken, String applied) {
        var form = new LinkedHashMap<String, Object>();
        form.put("respondent", 0);
        form.put("breach", Tale.cut(breach, 200));
        form.put("lawBroken", Tale.cut(broken, 500));
        form.put("lawApplied", Tale.cut(applied, 500));
        return Scene.of(Cast.LEAD, "chargeLaid", tale.firstActOrFiling(), form);
    }

    @Override
    public FlowKind kind() {
        return kind;
    }

    @Override
    public String told() {
        return told;
    }

    @Override
    public Optional<Scene> next(Moment moment) {
        int done = moment.standing().count("chargeLaid") + moment.standing().count("chargeDropped");
        return moment.hasOfficers() && done < scenes.size() ? Optional.of(scenes.get(done)) : Optional.empty();
    }

    @Override
    public boolean isCarried(Standing standing) {
        return standing.count("chargeLaid") - standing.count("chargeDropped") == this.standing;
    }

    @Override
    public List<String> assumed() {
        return List.of("the outcome of each charge: proven");
    }
}
