package anjuan.testing;

import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.document.Attachments;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.officer.Organisation;
import anjuan.referral.Referrals;
import anjuan.task.AttachDesk;
import anjuan.task.Completion;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells how an act goes to the police and what they answer, in the words of {@link Story}. */
@Component
public class Referring {

    public static final String POLICE = "云州市公安局";
    public static final String PROCURATORATE = "云州市人民检察院";

    private final Story story;
    private final Referrals referrals;
    private final Papers papers;
    private final Attachments attachments;
    private final AttachDesk attachDesk;
    private final Organisation organisation;

    Referring(
            Story story,
            Referrals referrals,
            Papers papers,
            Attachments attachments,
            AttachDesk attachDesk,
            Organisation organisation) {
        this.story = story;
        this.referrals = referrals;
        this.papers = papers;
        this.attachments = attachments;
        this.attachDesk = attachDesk;
        this.organisation = organisation;
    }

    /** A lawful suspicion of the first respondent, to vary one thing of. */
    public static HashMap<String, Object> suspicion() {
        var form = new HashMap<String, Object>();
        form.put("respondent", 1);
        form.put("offence", "SELLING");
        form.put("ground", "SUSPICION");
        form.put("reason", "账册显示尚有大量未查明的销售，需要公安机关查明");
        return form;
    }

    /** A lawful suspicion of a crime for which there are no thresholds. */
    public static Map<String, Object> suspicionOfAnother() {
        var form = suspicion();
        form.remove("offence");
        form.put("otherCrime", "生产、销售伪劣产品罪");
        form.put("crimeArticle", "刑法第一百四十条");
        form.put("reason", "抽样检验不合格，账册显示销售金额可能超过五万元，需要公安机关查明");
        return form;
    }

    public static Map<String, Object> team() {
        return Map.of("lead", LEAD, "second", SECOND);
    }

    public static Map<String, Object> report() {
        return Map.of("facts", "2026年1月至2月销售假冒“雪松”外套，账册记载520件", "grounds", "刑法第二百一十四条；法释〔2025〕5号第五条");
    }

    public static Map<String, Object> approval(String course) {
        var form = new HashMap<String, Object>();
        form.put("approved", true);
        form.put("decidedAt", "10:00");
        form.put("course", course);
        form.put("courseReason", "行政处罚须以刑事案件的结果为依据");
        return form;
    }

    /** What goes at a time, with a reason for each kind of material that there is none of. */
    public Map<String, Object> assembled(CaseNumber number, String at) {
        var report = papers.of(number).stream()
                .filter(paper -> paper.kind() == PaperKind.REFERRAL_REPORT)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        var form = new HashMap<String, Object>();
        form.put("police", POLICE);
        form.put("procuratorate", PROCURATORATE);
        form.put("sentAt", at);
        form.put("materials", List.of(Map.of("item", report.id(), "kind", "REPORT")));
        form.put(
                "absent",
                List.of(
                        Map.of("kind", "GOODS_LIST", "reason", "现场未发现物品"),
                        Map.of("kind", "TEST_RESULTS", "reason", "权利人辨认结论另行补充"),
                        Map.of("kind", "OTHER", "reason", "无其他材料")));
        return form;
    }

    /** Puts a paper of another organ into a case. */
    public String attach(CaseNumber number, LocalDate on, String title) {
        var bytes = title.getBytes(StandardCharsets.UTF_8);
        assertThat(attachDesk.attach(
                        organisation.officer(LEAD), number, title, on, title + ".txt", new ByteArrayInputStream(bytes)))
                .isInstanceOf(Completion.Completed.class);
        var all = attachments.of(number);
        return all.get(all.size() - 1).id();
    }

    /** What an organ answered on a day, with its paper. */
    public Map<String, Object> answer(CaseNumber number, String kind, String paper, LocalDate on) {
        var form = new HashMap<String, Object>();
        form.put("kind", kind);
        form.put("number", paper);
        form.put("datedOn", on.toString());
        form.put("attachment", attach(number, on, "答复" + kind));
        form.put("body", "见文书");
        return form;
    }

    public Matter suspected(CaseNumber number, LocalDate on) {
        return suspected(number, on, suspicion());
    }

    public Matter suspected(CaseNumber number, LocalDate on, Map<String, Object> form) {
        story.act(number, LEAD, "crimeSuspected", on, form);
        var all = referrals.of(number);
        return all.get(all.size() - 1).matter();
    }

    public Matter reported(CaseNumber number, LocalDate on) {
        return reported(suspected(number, on), on);
    }

    public Matter reported(Matter referral, LocalDate on) {
        story.act(referral, UNIT_HEAD, "nameReferralTeam", on, team());
        story.act(referral, LEAD, "reportReferral", on, report());
        return referral;
    }

    /** Approved at ten. */
    public Matter approved(CaseNumber number, LocalDate on, String course) {
        var referral = reported(number, on);
        story.act(referral, CHIEF, "decideReferral", on, approval(course));
        return referral;
    }

    /** Approved at ten and sent at noon. */
    public Matter sent(CaseNumber number, LocalDate on, String course) {
        return sent(number, on, course, suspicion());
    }

    public Matter sent(CaseNumber number, LocalDate on, String course, Map<String, Object> suspicion) {
        var referral = reported(suspected(number, on, suspicion), on);
        story.act(referral, CHIEF, "decideReferral", on, approval(course));
        story.act(referral, LEAD, "assembleReferral", on, assembled(number, "12:00"));
        return referral;
    }

    /** Approved, sent and taken in by the police at three in the afternoon of one day. */
    public Matter received(CaseNumber number, LocalDate on, String course) {
        var referral = sent(number, on, course);
        story.act(referral, LEAD, "recordReferralReceipt", on, receipt(number, on, "15:00"));
        return referral;
    }

    public Map<String, Object> receipt(CaseNumber number, LocalDate on, String at) {
        return Map.of("receivedAt", at, "receiver", "周警官", "attachment", attach(number, on, "移送书回执"));
    }

    public void police(Matter referral, String kind, LocalDate on) {
        story.act(referral, LEAD, "policeAnswered", on, answer(referral.caseNumber(), kind, "云公〔2026〕8号", on));
    }

    public Matter filed(CaseNumber number, LocalDate on, String course) {
        var referral = received(number, on, course);
        police(referral, "POLICE_FILED", on);
        return referral;
    }

    public static Map<String, Object> handOver(List<String> goods) {
        return Map.of("receiver", "周警官（020118）", "place", "云州市公安局", "goods", goods, "papers", "案卷材料一册");
    }

    /** The police have opened a case, nothing is held, and the head chose. */
    public Matter awaited(CaseNumber number, LocalDate on, String course) {
        var referral = filed(number, on, "GO_ON");
        story.act(referral, LEAD, "handOverGoods", on, handOver(List.of()));
        story.act(referral, HEAD, "chooseCaseCourse", on, Map.of("course", course, "reason", "逐案衡量"));
        return referral;
    }

    public void outcome(Matter referral, String kind, LocalDate on) {
        story.act(referral, LEAD, "criminalOutcomeCame", on, answer(referral.caseNumber(), kind, "（2026）云01刑初7号", on));
    }
}
