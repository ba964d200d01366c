package anjuan.jurisdiction;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记指定管辖结果 (A12, A14): what a superior outside designated, by its letter. */
@Component
class RecordDesignation implements TaskPage<RecordDesignation.Form> {

    /**
     * @param here whether this bureau was designated
     * @param designated name of a bureau outside, where none of this installation is chosen
     * @param letter number of the letter of designation
     */
    record Form(
            @NotNull Boolean here,
            @Nullable @Size(max = 20) String designatedId,
            @Nullable @Size(max = 200) String designated,
            @NotBlank @Size(max = 200) String letter,
            @NotNull LocalDate designatedOn) {}

    private final Jurisdiction jurisdiction;
    private final QuestionMapper mapper;
    private final Bureaus bureaus;
    private final Deadlines deadlines;

    RecordDesignation(Jurisdiction jurisdiction, QuestionMapper mapper, Bureaus bureaus, Deadlines deadlines) {
        this.jurisdiction = jurisdiction;
        this.mapper = mapper;
        this.bureaus = bureaus;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.UNIT_HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第十三条、第十五条、第十六条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, null, "", null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("question", jurisdiction.read(matter), "bureaus", bureaus.others(file));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var outOfTurn = jurisdiction.outOfTurn(work.matter(), Question::awaitsLetter);
        if (outOfTurn.isPresent()) {
            return Verdict.refused(outOfTurn.get());
        }
        var receivedOn = Objects.requireNonNull(jurisdiction.read(work.matter()).receivedOn());
        if (form.designatedOn().isBefore(receivedOn)) {
            return Verdict.refused(
                    Refusal.at("designatedOn", "DATE_BEFORE_PREVIOUS_ACT", form.designatedOn(), receivedOn));
        }
        if (form.designatedOn().isAfter(work.occurredOn())) {
            return Verdict.refused(
                    Refusal.at("designatedOn", "DATE_AFTER_ACT", form.designatedOn(), work.occurredOn()));
        }
        if (form.here()) {
            return decided(work, form, Named.of(bureaus.of(work.file())));
        }
        var chosen =
                bureaus.choose("designatedId", form.designatedId(), form.designated(), bureaus.others(work.file()));
        var obstacle = chosen.wrong().or(() -> jurisdiction.obstacleToHandingOver(work.file(), work.occurredOn()));
        return obstacle.isPresent() ? Verdict.refused(obstacle.get()) : decided(work, form, chosen.get());
    }

    private Verdict decided(Work work, Form form, Named designated) {
        mapper.decide(
                work.matter(),
                !form.here(),
                designated,
                null,
                form.letter(),
                work.by().id(),
                work.occurredOn());
        deadlines.end(work.matter(), "A12.designate", form.designatedOn());
        return Verdict.done(
                        form.here() ? "DESIGNATED_HERE" : "DESIGNATED_AWAY", Map.of("isDesignatedHere", form.here()))
                .about(form.letter());
    }
}
