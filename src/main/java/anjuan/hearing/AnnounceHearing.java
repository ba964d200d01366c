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
import java.util.Map;
import org.springframework.stereotype.Component;

/** 公告听证 (A68): a public hearing is announced three working days before it; later than that, another day is to be fixed. */
@Component
class AnnounceHearing extends HostPage<AnnounceHearing.Form> {

    record Form(
            @NotNull LocalDate announcedOn,
            @NotBlank @Size(max = 200) String announcedAt) {}

    private final Hearings hearings;
    private final HearingMapper mapper;
    private final Deadlines deadlines;

    AnnounceHearing(Hearings hearings, Access access, HearingMapper mapper, Deadlines deadlines) {
        super(hearings, access);
        this.hearings = hearings;
        this.mapper = mapper;
        this.deadlines = deadlines;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚听证办法 第二十二条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "");
    }

    @Override
    Verdict carryOut(Work work, Hearing hearing, Form form) {
        var fixed = hearings.appointment(hearing);
        if (fixed.isEmpty()) {
            return Verdict.refused(Refusal.of("HEARING_NOT_FIXED"));
        }
        if (!fixed.get().isPublic()) {
            return Verdict.refused(Refusal.of("HEARING_NOT_PUBLIC"));
        }
        if (fixed.get().announcedOn() != null) {
            return Verdict.refused(
                    Refusal.of("HEARING_TOLD_ALREADY", fixed.get().heldOn()));
        }
        if (form.announcedOn().isBefore(fixed.get().fixedOn())) {
            return Verdict.refused(Refusal.at(
                    "announcedOn",
                    "DATE_BEFORE_PREVIOUS_ACT",
                    form.announcedOn(),
                    fixed.get().fixedOn()));
        }
        if (form.announcedOn().isAfter(work.occurredOn())) {
            return Verdict.refused(Refusal.at("announcedOn", "DATE_AFTER_ACT", form.announcedOn(), work.occurredOn()));
        }
        mapper.setAnnouncement(fixed.get(), form.announcedOn(), form.announcedAt());
        deadlines.end(work.matter(), "A68", form.announcedOn());
        var next = hearings.appointment(hearing).orElseThrow().next();
        return Verdict.done(
                        next == NextStep.FIX_AGAIN ? "HEARING_ANNOUNCED_LATE" : "HEARING_ANNOUNCED",
                        Map.of("hearingNext", next.name()))
                .because(form.announcedAt());
    }
}
