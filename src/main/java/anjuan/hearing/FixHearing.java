package anjuan.hearing;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.task.Refusal;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 确定听证时间地点 (A67): a day that leaves seven working days for the notice and, where the hearing is public, three for
 * the announcement; form 39.
 */
@Component
class FixHearing extends HostPage<FixHearing.Form> {

    record Form(
            @NotNull LocalDate heldOn,
            @NotNull LocalTime heldAt,
            @NotBlank @Size(max = 200) String place,
            @NotNull Boolean heldPublicly,
            @Nullable Secret secret) {}

    private final HearingMapper mapper;
    private final HearingPapers papers;
    private final Deadlines deadlines;

    FixHearing(Hearings hearings, Access access, HearingMapper mapper, HearingPapers papers, Deadlines deadlines) {
        super(hearings, access);
        this.mapper = mapper;
        this.papers = papers;
        this.deadlines = deadlines;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第六十四条；市场监督管理行政处罚听证办法 第二十条至第二十二条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, "", null, null);
    }

    @Override
    Verdict carryOut(Work work, Hearing hearing, Form form) {
        if (hearing.endedOn() != null) {
            return Verdict.refused(Refusal.of("HEARING_OVER", hearing.endedOn()));
        }
        if (!form.heldPublicly() && form.secret() == null) {
            return Verdict.refused(Refusal.at("secret", "HEARING_SECRET_NEEDED"));
        }
        for (var limit : new String[] {"A67.notice", "A68"}) {
            deadlines.end(work.matter(), limit, work.occurredOn());
        }
        var noticeBy =
                deadlines.start(work.matter(), "A67.notice", form.heldOn()).effective();
        if (noticeBy.isBefore(work.occurredOn())) {
            return Verdict.refused(Refusal.at("heldOn", "HEARING_TOO_SOON", form.heldOn(), noticeBy));
        }
        deadlines.end(work.matter(), "A67", work.occurredOn());
        var appointment = new Appointment(
                work.caseNumber(),
                work.matter().id(),
                hearing.round(),
                mapper.appointments(hearing).size() + 1,
                form.heldOn(),
                form.heldAt(),
                form.place(),
                form.heldPublicly(),
                form.heldPublicly() ? null : form.secret(),
                work.occurredOn(),
                noticeBy,
                form.heldPublicly()
                        ? deadlines.start(work.matter(), "A68", form.heldOn()).effective()
                        : null,
                null,
                null,
                null,
                null);
        mapper.insertAppointment(appointment);
        var number = papers.makeNotice(work, hearing, appointment);
        return Verdict.done("HEARING_FIXED").about(number);
    }
}
