package anjuan.referral;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.decision.Decision;
import anjuan.decision.Decisions;
import anjuan.document.CaseFields;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.document.Paper;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.task.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers of a referral: report, letter with its receipt, the letters of objection and the minutes of the hand-over. */
@Component
class ReferralPapers {

    private final CaseFiles files;
    private final Papers papers;
    private final CaseFields caseFields;
    private final Numbering numbering;
    private final Organisation organisation;
    private final Referrals referrals;
    private final GoodsForPolice goods;
    private final Decisions decisions;
    private final Crimes crimes;

    ReferralPapers(
            CaseFiles files,
            Papers papers,
            CaseFields caseFields,
            Numbering numbering,
            Organisation organisation,
            Referrals referrals,
            GoodsForPolice goods,
            Decisions decisions,
            Crimes crimes) {
        this.files = files;
        this.papers = papers;
        this.caseFields = caseFields;
        this.numbering = numbering;
        this.organisation = organisation;
        this.referrals = referrals;
        this.goods = goods;
        this.decisions = decisions;
        this.crimes = crimes;
    }

    /** The report of the team. */
    Paper report(Referral referral, LocalDate on) {
        var fields = fields(files.read(referral.caseNumber()), referral);
        fields.put("team", names(referral));
        fields.put("writtenOn", on.toString());
        return papers.make(referral.caseNumber(), PaperKind.REFERRAL_REPORT, null, on, fields);
    }

    /** Form 8: what the chief decided, in either way. */
    Paper approval(Referral referral, boolean isApproved, String chief, @Nullable String opinion, LocalDate on) {
        var fields = caseFields.of(files.read(referral.caseNumber()));
        var matter = "移送涉嫌犯罪案件：" + referral.suspect() + "（" + crimes.name(referral) + "）";
        fields.put("matter", isApproved ? matter : "不予批准" + matter);
        fields.put("grounds", Objects.requireNonNullElse(referral.grounds(), referral.reason()));
        fields.put("unitHeadOpinion", "");
        fields.put("unitHeadName", "");
        fields.put("headOpinion", opinion == null || opinion.isBlank() ? "批准移送" : opinion);
        fields.put("headName", chief);
        return papers.make(referral.caseNumber(), PaperKind.MATTER_APPROVAL, null, on, fields);
    }

    /** Form 5, with the slip that the police sign and the copy for the procuratorate. */
    Paper letter(Referral referral, LocalDate on) {
        var file = files.read(referral.caseNumber());
        var number = numbering.next(file, NumberKind.CRIME_REFERRAL, on);
        var fields = fields(file, referral);
        fields.put("receiver", Objects.requireNonNullElse(referral.police(), ""));
        fields.put("procuratorate", Objects.requireNonNullElse(referral.procuratorate(), ""));
        fields.put("grounds", fields.get("grounds") + imposed(referral));
        fields.put("materials", materials(referral));
        fields.put("goods", held(referral));
        fields.put("issuedOn", on.toString());
        return papers.make(file.number(), PaperKind.CRIME_REFERRAL, number, on, fields);
    }

    /** The request to the same police to reconsider. */
    Paper reconsideration(Referral referral, ReferralEvent asked) {
        return objection(
                referral,
                asked,
                PaperKind.RECONSIDERATION_REQUEST,
                NumberKind.RECONSIDERATION_REQUEST,
                referral.police());
    }

    /** The proposal of supervision to the procuratorate. */
    Paper supervision(Referral referral, ReferralEvent proposed) {
        return objection(
                referral,
                proposed,
                PaperKind.SUPERVISION_PROPOSAL,
                NumberKind.SUPERVISION_PROPOSAL,
                referral.procuratorate());
    }

    /** The minutes of the hand-over. */
    Paper minutes(
            Referral referral,
            Work work,
            String receiver,
            String place,
            String content,
            List<Map<String, Object>> rows) {
        var filed = referrals
                .latest(referral.matter(), ReferralEvent.Kind.POLICE_FILED)
                .orElseThrow();
        var fields = ofSuspect(work.file(), referral);
        fields.put("police", Objects.requireNonNullElse(referral.police(), ""));
        fields.put("referralNumber", Objects.requireNonNullElse(referral.number(), ""));
        fields.put("noticeNumber", Objects.requireNonNullElse(filed.number(), ""));
        fields.put("handedOn", work.occurredOn().toString());
        fields.put("place", place);
        fields.put("receiver", receiver);
        fields.put("content", content);
        fields.put("goods", rows);
        return papers.make(referral.caseNumber(), PaperKind.HAND_OVER_MINUTES, null, work.occurredOn(), fields);
    }

    private Paper objection(
            Referral referral,
            ReferralEvent objected,
            PaperKind kind,
            NumberKind numberKind,
            @Nullable String receiver) {
        var file = files.read(referral.caseNumber());
        var number = numbering.next(file, numberKind, objected.occurredOn());
        var refused = referrals
                .latest(referral.matter(), ReferralEvent.Kind.POLICE_REFUSED, ReferralEvent.Kind.UPHELD)
                .orElseThrow();
        var fields = fields(file, referral);
        fields.put("receiver", Objects.requireNonNullElse(receiver, ""));
        fields.put("police", Objects.requireNonNullElse(referral.police(), ""));
        fields.put("referralNumber", Objects.requireNonNullElse(referral.number(), ""));
        fields.put("refusalNumber", Objects.requireNonNullElse(refused.number(), ""));
        fields.put("refusedOn", refused.occurredOn().toString());
        fields.put("reason", Objects.requireNonNullElse(objected.body(), ""));
        fields.put("issuedOn", objected.occurredOn().toString());
        return papers.make(file.number(), kind, number, objected.occurredOn(), fields);
    }

    private Map<String, Object> ofSuspect(CaseFile file, Referral referral) {
        var fields = caseFields.of(file);
        fields.put("respondent", referral.suspect());
        fields.put("suspectedCrime", crimes.name(referral));
        return fields;
    }

    private Map<String, Object> fields(CaseFile file, Referral referral) {
        var fields = ofSuspect(file, referral);
        fields.put("facts", Objects.requireNonNullElse(referral.facts(), referral.reason()));
        fields.put("grounds", Objects.requireNonNullElse(referral.grounds(), referral.reason()));
        return fields;
    }

    /** Fines that were imposed before: the court sets them off (F17). */
    private String imposed(Referral referral) {
        var fined = decisions.versions(referral.caseNumber()).stream()
                .filter(decision -> decision.matter().serial() == referral.respondent())
                .filter(decision -> decision.penalty().fine().signum() > 0)
                .map(ReferralPapers::fined)
                .collect(Collectors.joining("；"));
        return fined.isEmpty() ? "" : "\n移送前已作出的罚款：" + fined + "。人民法院判处罚金时，依法折抵。";
    }

    private static String fined(Decision decision) {
        return decision.number() + "，罚款" + decision.penalty().fine().toPlainString() + "元";
    }

    private List<Map<String, Object>> materials(Referral referral) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var material : referrals.materials(referral.matter())) {
            var kind = caseFields.word("material", material.kind().name());
            boolean isThere = material.item() != null;
            rows.add(Map.of(
                    "no", Integer.toString(rows.size() + 1),
                    "material", isThere ? kind + "：" + material.title() : kind + "：无（" + material.without() + "）",
                    "copies", isThere ? "1" : "0"));
        }
        return rows;
    }

    private List<Map<String, Object>> held(Referral referral) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var line : goods.held(referral.caseNumber())) {
            var one = line.part().goods();
            rows.add(Map.of(
                    "no", Integer.toString(rows.size() + 1),
                    "name", one.name(),
                    "model", Objects.requireNonNullElse(one.specification(), ""),
                    "quantity", line.part().quantity().toPlainString(),
                    "unit", one.unit(),
                    "remark", Objects.requireNonNullElse(one.remark(), "")));
        }
        return rows;
    }

    private String names(Referral referral) {
        return referral.members().stream()
                .map(id -> organisation.findOfficer(id).map(Officer::name).orElse(id))
                .collect(Collectors.joining("、"));
    }
}
