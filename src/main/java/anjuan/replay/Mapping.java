package anjuan.replay;

import anjuan.casefile.RightKind;
import anjuan.casefile.Source;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the words of a file are in the words of the case file; a guess says so. */
final class Mapping {

    record Guessed<T>(T value, @Nullable String assumption) {}

    private static final Map<String, Source> SOURCES = Map.ofEntries(
            Map.entry("complaint", Source.COMPLAINT),
            Map.entry("report", Source.REPORT),
            Map.entry("consumer_report", Source.REPORT),
            Map.entry("rights_holder_report", Source.RIGHTS_HOLDER),
            Map.entry("rights_holder", Source.RIGHTS_HOLDER),
            Map.entry("inspection", Source.INSPECTION),
            Map.entry("spot_check", Source.INSPECTION),
            Map.entry("special_campaign", Source.INSPECTION),
            Map.entry("joint_inspection", Source.INSPECTION),
            Map.entry("joint_operation", Source.INSPECTION),
            Map.entry("transferred_from_superior", Source.SUPERIOR),
            Map.entry("superior_assigned", Source.SUPERIOR),
            Map.entry("superior", Source.SUPERIOR),
            Map.entry("transferred_from_procuratorate", Source.PROCURATORATE),
            Map.entry("procuratorate", Source.PROCURATORATE),
            Map.entry("transferred_from_police", Source.POLICE),
            Map.entry("police", Source.POLICE),
            Map.entry("transferred_from_other_bureau", Source.OTHER_BUREAU),
            Map.entry("other_bureau", Source.OTHER_BUREAU),
            Map.entry("transfer", Source.TRANSFER),
            Map.entry("transferred", Source.TRANSFER));

    private static final Map<String, RightKind> RIGHTS = Map.ofEntries(
            Map.entry("trademark", RightKind.TRADEMARK),
            Map.entry("trademark_filing_conduct", RightKind.TRADEMARK_FILING),
            Map.entry("trademark_agency", RightKind.IP_AGENCY),
            Map.entry("patent", RightKind.PATENT),
            Map.entry("patent_counterfeit", RightKind.PATENT),
            Map.entry("patent_marking", RightKind.PATENT_MARKING),
            Map.entry("patent_agency", RightKind.IP_AGENCY),
            Map.entry("olympic_mark", RightKind.OLYMPIC_MARK),
            Map.entry("special_mark", RightKind.SPECIAL_MARK),
            Map.entry("gi_certification_mark", RightKind.GEOGRAPHICAL_INDICATION),
            Map.entry("gi_special_sign", RightKind.GEOGRAPHICAL_INDICATION));

    private Mapping() {}

    static Guessed<Source> source(@Nullable String channel) {
        var word = word(channel);
        var known = SOURCES.get(word);
        if (known != null) {
            return new Guessed<>(known, null);
        }
        var guess = guessSource(word);
        return new Guessed<>(
                guess,
                (channel == null ? "the source: none published, " : "the source: \"" + channel + "\" is unknown, ")
                        + "taken as " + guess);
    }

    static Guessed<RightKind> right(@Nullable String kind) {
        var word = word(kind);
        var known = RIGHTS.get(word);
        if (known != null) {
            return new Guessed<>(known, null);
        }
        var guess = guessRight(word);
        boolean isPatent = guess == RightKind.PATENT && word.startsWith("patent_");
        return new Guessed<>(
                guess,
                isPatent
                        ? null
                        : (kind == null ? "the right: none published, " : "the right: \"" + kind + "\" is unknown, ")
                                + "taken as " + guess);
    }

    private static Source guessSource(String word) {
        if (word.contains("procurat")) {
            return Source.PROCURATORATE;
        }
        if (word.contains("police")) {
            return Source.POLICE;
        }
        if (word.contains("holder")) {
            return Source.RIGHTS_HOLDER;
        }
        if (word.contains("superior") || word.contains("assigned")) {
            return Source.SUPERIOR;
        }
        if (word.contains("complain") || word.contains("投诉")) {
            return Source.COMPLAINT;
        }
        if (word.contains("report") || word.contains("举报")) {
            return Source.REPORT;
        }
        return word.contains("transfer") ? Source.TRANSFER : Source.INSPECTION;
    }

    private static RightKind guessRight(String word) {
        if (word.contains("agency") || word.contains("agent")) {
            return RightKind.IP_AGENCY;
        }
        if (word.contains("patent") || word.contains("design") || word.contains("专利")) {
            return RightKind.PATENT;
        }
        if (word.startsWith("gi") || word.contains("geographical") || word.contains("地理")) {
            return RightKind.GEOGRAPHICAL_INDICATION;
        }
        if (word.contains("olympic")) {
            return RightKind.OLYMPIC_MARK;
        }
        return word.contains("special") ? RightKind.SPECIAL_MARK : RightKind.TRADEMARK;
    }

    private static String word(@Nullable String text) {
        return text == null
                ? ""
                : text.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }
}
