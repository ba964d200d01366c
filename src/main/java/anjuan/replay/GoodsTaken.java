package anjuan.replay;

import static anjuan.replay.Scene.UNKNOWN;

import anjuan.casefile.RightKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what was preserved, identified and seized, on which days, and on what law. */
final class GoodsTaken {

    private static final Pattern SEIZED = Tale.words("seiz|\\bseal(ed)?\\b|查封|扣押");
    private static final Pattern SEALED = Tale.words("\\bseal(ed)?\\b|查封");
    private static final Pattern PLACES = Tale.words("measure on places|查封场所");
    private static final Pattern PRESERVED = Tale.words("preserv|先行登记");
    private static final Pattern AT_THE_SCENE = Tale.words("apprais\\w* (on the spot|at the scene)|现场(鉴别|辨认)");

    /** Laws that let goods be taken, by the kind of right; config/seizure-grounds.yml has no other for them. */
    private static final Map<RightKind, String> GROUNDS = Map.of(
            RightKind.TRADEMARK, "TRADEMARK-62",
            RightKind.PATENT, "PATENT-69",
            RightKind.PATENT_MARKING, "PATENT-69",
            RightKind.OLYMPIC_MARK, "OLYMPIC-13");

    private GoodsTaken() {}

    static List<Flow> of(Tale tale) {
        var flows = new ArrayList<Flow>();
        boolean isSeized = isSeized(tale.published());
        var on = seizedOn(tale);
        Identification.of(tale, answeredOn(tale, on)).ifPresent(flows::add);
        if (!isSeized || ground(tale.published()) == null) {
            return flows;
        }
        var goods = goods(tale.published());
        boolean isConverted = tale.says(PRESERVED) && tale.published().isExact("seized");
        if (isConverted) {
            var preservedOn = tale.event(PRESERVED)
                    .map(event -> event.date())
                    .filter(date -> date.isExact())
                    .map(date -> date.earliest())
                    .orElse(tale.timetable().on(Anchor.CLUE));
            flows.add(new Preservation(preservedOn, taking(tale, "BUREAU"), goods));
        }
        var way = tale.event(SEALED).isPresent() ? "SEAL" : "SEIZE";
        flows.add(seizure(tale, 1, way, on, isConverted ? List.of() : goods));
        if (tale.says(PLACES)) {
            var place = Map.<String, Object>of("name", "涉案场所", "quantity", 1, "unit", "处", "remark", UNKNOWN + "数量");
            flows.add(seizure(tale, 2, "SEAL", on, List.of(place)));
        }
        return flows;
    }

    static boolean isSeized(PublishedCase published) {
        return published.date("seized") != null
                || SEIZED.matcher(published.words()).find()
                        && !PRESERVED.matcher(published.words()).find();
    }

    /** The law on which goods may be taken; null where no law of that right gives the power. */
    static @Nullable String ground(PublishedCase published) {
        return GROUNDS.get(Mapping.right(published.ipKind()).value());
    }

    static boolean isPreservedOnly(PublishedCase published) {
        return PRESERVED.matcher(published.words()).find() && published.date("seized") == null;
    }

    /** As published; else the day of the filing, where the timetable puts what has no day. */
    private static LocalDate seizedOn(Tale tale) {
        var seized = tale.published().date("seized");
        if (seized == null) {
            return tale.day("decideFiling");
        }
        var clue = tale.timetable().on(Anchor.CLUE);
        return seized.earliest().isBefore(clue) ? clue : seized.earliest();
    }

    private static @Nullable LocalDate answeredOn(Tale tale, LocalDate seizedOn) {
        if (tale.says(AT_THE_SCENE)) {
            return tale.event(AT_THE_SCENE)
                    .map(event -> event.date())
                    .filter(date -> date.isExact())
                    .map(date -> date.earliest())
                    .orElse(seizedOn);
        }
        return tale.published().events().stream()
                .filter(event -> event.kind() == EventKind.APPRAISAL
                        && event.date() != null
                        && event.date().isExact())
                .map(event -> event.date().earliest())
                .findFirst()
                .orElse(null);
    }

    private static Flow seizure(Tale tale, int serial, String way, LocalDate on, List<Map<String, Object>> goods) {
        var asked = new HashMap<String, Object>();
        asked.put("ground", ground(tale.published()));
        asked.put("way", way);
        asked.put(
                "subject",
                goods.isEmpty() ? "先行登记保存的物品" : String.valueOf(goods.get(0).get("name")));
        asked.put("reason", UNKNOWN);
        if (goods.isEmpty()) {
            asked.put("preservation", "K1");
        }
        return new Seizure(
                new Seizure.Facts(
                        serial,
                        on,
                        asked,
                        taking(tale, way.equals("SEAL") ? "ON_SITE" : "BUREAU"),
                        goods,
                        goods(tale.published())),
                tale.published().isExact("seized"),
                tale.isDecided() ? tale.day("decideCase") : null,
                tale.ending().measure().goods() != null);
    }

    private static List<Map<String, Object>> goods(PublishedCase published) {
        var count = published.amount("goods_count");
        var unit = published.goodsUnit();
        var line = new HashMap<String, Object>();
        line.put("name", "涉案物品");
        line.put("quantity", count == null ? BigDecimal.ONE : count.stripTrailingZeros());
        line.put("unit", unit == null ? "批" : Tale.cut(unit, 20));
        line.put("remark", count == null ? UNKNOWN + "数量" : "品名" + UNKNOWN);
        return List.of(line);
    }

    private static Map<String, Object> taking(Tale tale, String custody) {
        var taking = new HashMap<String, Object>();
        boolean isUnknown = Parties.isUnknown(tale.published());
        // the hour is asked for; no publication has one
        taking.put("takenAt", "00:00");
        taking.put("withOfficer", Cast.SECOND.username());
        taking.put("place", Tale.cut(String.valueOf(tale.published().region()), 300));
        taking.put("holderKind", isUnknown ? "UNKNOWN" : "PARTY");
        taking.put("holder", isUnknown ? null : Tale.party(tale.published()));
        taking.put("custody", custody);
        taking.put("partyPresent", true);
        taking.put("attendant", UNKNOWN);
        taking.put("sceneRecord", "时刻" + UNKNOWN + "，以00:00计");
        return taking;
    }
}
