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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 恢复或者终止听证 (A70): when the cause of a suspension has ended the hearing goes on, on a day told to those concerned. */
@Component
class ResumeHearing extends HostPage<ResumeHearing.Form> {

    /** @param reason how the cause ended, or why the hearing ends */
    record Form(
            @NotNull Boolean resumed,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable LocalDate heldOn,
            @Nullable LocalTime heldAt,
            @Nullable @Size(max = 200) String place,
            @Nullable @Size(max = 500) String told,
            @Nullable EndingGround ending) {}

    private final Hearings hearings;
    private final HearingMapper mapper;
    private final Deadlines deadlines;

    ResumeHearing(Hearings hearings, Access access, HearingMapper mapper, Deadlines deadlines) {
        super(hearings, access);
        this.hearings = hearings;
        this.mapper = mapper;
        this.deadlines = deadlines;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚听证办法 第二十六条、第二十七条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "", null, null, null, null, null);
    }

    @Override
    Verdict carryOut(Work work, Hearing hearing, Form form) {
        var before = hearings.appointment(hearing);
        if (hearing.endedOn() != null || before.isEmpty() || !hearings.isSuspended(hearing)) {
            return Verdict.refused(Refusal.of("HEARING_NOT_SUSPENDED"));
        }
        return form.resumed() ? resume(work, hearing, before.get(), form) : end(work, hearing, form);
    }

    private Verdict resume(Work work, Hearing hearing, Appointment before, Form form) {
        if (mapper.recusals(hearing).stream().anyMatch(Recusal::isOpen)) {
            return Verdict.refused(Refusal.at("resumed", "HEARING_RECUSAL_UNDECIDED"));
        }
        var missing = missing(form);
        if (!missing.isEmpty()) {
            return Verdict.refused(missing);
        }
        var heldOn = Objects.requireNonNull(form.heldOn());
        if (heldOn.isBefore(work.occurredOn())) {
            return Verdict.refused(Refusal.at("heldOn", "DATE_BEFORE_PREVIOUS_ACT", heldOn, work.occurredOn()));
        }
        mapper.insertAppointment(new Appointment(
                before.caseNumber(),
                before.matter(),
                before.round(),
                before.no() + 1,
                heldOn,
                Objects.requireNonNull(form.heldAt()),
                Objects.requireNonNull(form.place()),
                before.isPublic(),
                before.secret(),
                work.occurredOn(),
                null,
                null,
                null,
                null,
                null,
                null));
        mapper.setNotice(
                hearings.appointment(hearing).orElseThrow(), work.occurredOn(), Objects.requireNonNull(form.told()));
        return Verdict.done("HEARING_RESUMED", Map.of("isHearingResumed", true)).because(form.reason());
    }

    private Verdict end(Work work, Hearing hearing, Form form) {
        if (form.ending() == null) {
            return Verdict.refused(Refusal.at("ending", "REQUIRED"));
        }
        mapper.end(hearing, work.occurredOn(), form.ending(), form.reason());
        deadlines.start(work.matter(), "A71", work.occurredOn());
        return Verdict.done("HEARING_ENDED", Map.of("isHearingResumed", false)).because(form.reason());
    }

    private static List<Refusal> missing(Form form) {
        var missing = new ArrayList<Refusal>();
        if (form.heldOn() == null) {
            missing.add(Refusal.at("heldOn", "REQUIRED"));
        }
        if (form.heldAt() == null) {
            missing.add(Refusal.at("heldAt", "REQUIRED"));
        }
        if (isBlank(form.place())) {
            missing.add(Refusal.at("place", "REQUIRED"));
        }
        if (isBlank(form.told())) {
            missing.add(Refusal.at("told", "REQUIRED"));
        }
        return missing;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
