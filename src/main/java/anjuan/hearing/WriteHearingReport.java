package anjuan.hearing;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.task.Refusal;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 撰写听证报告 (A71): within five working days of the end, signed by host and listeners, to the unit with the record; form 41. */
@Component
class WriteHearingReport extends HostPage<WriteHearingReport.Form> {

    /** @param facts what the hearing found */
    record Form(
            @NotBlank @Size(max = 4000) String facts,
            @NotBlank @Size(max = 4000) String opinion,
            @Nullable @Size(max = 2000) String remarks,
            @Nullable Boolean listenersSigned) {}

    private final Hearings hearings;
    private final HearingMapper mapper;
    private final HearingPapers papers;
    private final Deadlines deadlines;

    WriteHearingReport(
            Hearings hearings, Access access, HearingMapper mapper, HearingPapers papers, Deadlines deadlines) {
        super(hearings, access);
        this.hearings = hearings;
        this.mapper = mapper;
        this.papers = papers;
        this.deadlines = deadlines;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚听证办法 第二十九条、第三十条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("", "", null, null);
    }

    @Override
    Verdict carryOut(Work work, Hearing hearing, Form form) {
        if (hearing.endedOn() == null) {
            return Verdict.refused(Refusal.of("HEARING_NOT_OVER"));
        }
        boolean hasListener = hearings.serving(hearing, Duty.LISTENER).isPresent();
        if (hasListener && !Boolean.TRUE.equals(form.listenersSigned())) {
            return Verdict.refused(Refusal.at("listenersSigned", "HEARING_REPORT_UNSIGNED"));
        }
        var report = new HearingReport(
                work.caseNumber(),
                work.matter().id(),
                hearing.round(),
                form.facts(),
                form.opinion(),
                form.remarks(),
                work.occurredOn());
        mapper.insertReport(report);
        deadlines.end(work.matter(), "A71", work.occurredOn());
        papers.makeReport(work, hearing, report);
        return Verdict.done("HEARING_REPORTED").because(form.opinion());
    }
}
