package anjuan.assistance;

import anjuan.access.Role;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.Calculator;
import anjuan.deadline.Deadlines;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.task.FormCheck;
import anjuan.task.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where incoming letters are dealt with (P24): taken in by the clerk with the day by which to answer, given to a unit,
 * answered by it. What is done with the letter of another bureau of ours reaches the case that it was sent for.
 *
 * @legal 市场监督管理行政处罚程序规定 第四十五条
 */
@Service
public class LetterDesk {

    /** What is entered about incoming letters. */
    public sealed interface Entry permits RegisterForm, TakeInForm, AssignForm, DelayForm, AnswerForm {}

    /**
     * @param dueOn day that the letter sets; a help letter without one is due by the rule
     * @param aboutCase number of the case of the bureau that it is about, empty where it is about none
     */
    public record RegisterForm(
            @NotNull LetterKind kind,
            @NotBlank @Size(max = 200) String sender,
            @Nullable @Size(max = 100) String reference,
            @NotBlank @Size(max = 2000) String subject,
            @NotNull LocalDate sentOn,
            @NotNull LocalDate receivedOn,
            @Nullable LocalDate dueOn,
            @NotBlank @Size(max = 30) String unitId,
            @Nullable LetterRequest asked,
            @Nullable @Size(max = 24) String aboutCase)
            implements Entry {}

    public record TakeInForm(
            @NotNull LocalDate receivedOn,
            @NotBlank @Size(max = 30) String unitId) implements Entry {}

    /** @param handlerId officer of the unit who is to answer */
    public record AssignForm(@NotBlank @Size(max = 30) String handlerId) implements Entry {}

    public record DelayForm(
            @NotNull LocalDate toldOn,
            @NotNull LocalDate delayedTo,
            @NotBlank @Size(max = 2000) String reason) implements Entry {}

    public record AnswerForm(
            @NotBlank @Size(max = 4000) String answer,
            @Nullable @Size(max = 100) String answerNumber,
            @NotNull LocalDate answeredOn)
            implements Entry {}

    static final String LIMIT = "A15";

    private final Letters letters;
    private final AssistanceMapper mapper;
    private final OriginCase originCase;
    private final LetterReplies replies;
    private final Organisation organisation;
    private final Calculator calculator;
    private final Deadlines deadlines;
    private final FormCheck formCheck;
    private final Clock clock;

    LetterDesk(
            Letters letters,
            AssistanceMapper mapper,
            OriginCase originCase,
            LetterReplies replies,
            Organisation organisation,
            Calculator calculator,
            Deadlines deadlines,
            FormCheck formCheck,
            Clock clock) {
        this.letters = letters;
        this.mapper = mapper;
        this.originCase = originCase;
        this.replies = replies;
        this.organisation = organisation;
        this.calculator = calculator;
        this.deadlines = deadlines;
        this.formCheck = formCheck;
        this.clock = clock;
    }

    /** Takes in a letter from outside; refused as a whole or done as a whole. */
    @Transactional
    public Completion register(Officer officer, RegisterForm form) {
        if (!letters.mayTakeIn(officer)) {
            return new Completion.NotYours(Role.CLERK.name());
        }
        var wrong = new ArrayList<>(formCheck.check(form));
        if (wrong.isEmpty()) {
            wrong.addAll(checkReceipt(officer, form.sentOn(), form.receivedOn(), form.unitId()));
        }
        if (wrong.isEmpty() && form.dueOn() != null && form.dueOn().isBefore(form.receivedOn())) {
            wrong.add(Refusal.at("dueOn", "DATE_BEFORE_PREVIOUS_ACT", form.dueOn(), form.receivedOn()));
        }
        if (wrong.isEmpty() && form.dueOn() == null && form.kind() != LetterKind.HELP) {
            wrong.add(Refusal.at("dueOn", "LETTER_WITHOUT_DAY"));
        }
        var about = aboutCase(form);
        if (wrong.isEmpty() && form.aboutCase() != null && (about == null || !replies.isOurs(officer, about))) {
            wrong.add(Refusal.at("aboutCase", "LETTER_CASE_UNKNOWN"));
        }
        if (!wrong.isEmpty()) {
            return new Completion.Refused(wrong);
        }
        var dueOn = form.dueOn() == null ? dueOn(form.receivedOn()) : form.dueOn();
        var letter = new Letter(
                UUID.randomUUID().toString(),
                officer.bureauId(),
                form.kind(),
                form.sender(),
                form.reference(),
                null,
                form.subject(),
                form.sentOn(),
                form.receivedOn(),
                dueOn,
                form.unitId(),
                null,
                null,
                null,
                null,
                form.asked(),
                about,
                null,
                false);
        mapper.insertLetter(letter, null, null);
        if (about != null) {
            replies.noteLetter(officer, letter);
        }
        note(letter.id(), "TAKEN_IN", form.receivedOn(), officer, unitName(form.unitId()));
        return new Completion.Completed("TAKEN_IN");
    }

    /** Does one thing with a letter; refused as a whole or done as a whole. */
    @Transactional
    public Completion record(Officer officer, String id, Entry entry) {
        mapper.hold(id);
        var letter = letters.read(officer, id);
        var wrong = formCheck.check((Record) entry);
        if (entry instanceof TakeInForm form) {
            return wrong.isEmpty() ? takeIn(officer, letter, form) : new Completion.Refused(wrong);
        }
        if (entry instanceof AssignForm form) {
            return wrong.isEmpty() ? assign(officer, letter, form) : new Completion.Refused(wrong);
        }
        if (!letters.mayAnswer(officer, letter)) {
            return letter.isOpen() && letter.isTakenIn()
                    ? new Completion.NotYours(Role.UNIT_HEAD.name())
                    : refused(Refusal.of("LETTER_NOT_OPEN"));
        }
        if (!wrong.isEmpty()) {
            return new Completion.Refused(wrong);
        }
        if (entry instanceof DelayForm form) {
            return delay(officer, letter, form);
        }
        return entry instanceof AnswerForm form
                ? answer(officer, letter, form)
                : refused(Refusal.of("LETTER_NOT_OPEN"));
    }

    private Completion takeIn(Officer officer, Letter letter, TakeInForm form) {
        if (!letters.mayTakeIn(officer)) {
            return new Completion.NotYours(Role.CLERK.name());
        }
        if (letter.isTakenIn()) {
            return refused(Refusal.of("LETTER_NOT_OPEN"));
        }
        var wrong = checkReceipt(officer, letter.sentOn(), form.receivedOn(), form.unitId());
        if (!wrong.isEmpty()) {
            return new Completion.Refused(wrong);
        }
        var dueOn = letter.dueOn() == null ? dueOn(form.receivedOn()) : letter.dueOn();
        mapper.takeIn(letter.id(), form.receivedOn(), dueOn, form.unitId());
        note(letter.id(), "TAKEN_IN", form.receivedOn(), officer, unitName(form.unitId()));
        helped(letter).ifPresent(origin -> originCase.tellReceipt(officer, origin, form.receivedOn()));
        return new Completion.Completed("TAKEN_IN");
    }

    private Completion assign(Officer officer, Letter letter, AssignForm form) {
        if (!letter.isTakenIn() || !letter.isOpen()) {
            return refused(Refusal.of("LETTER_NOT_OPEN"));
        }
        if (!letters.mayAssign(officer, letter)) {
            return new Completion.NotYours(Role.UNIT_HEAD.name());
        }
        var handler = letters.handlers(letter).stream()
                .filter(one -> one.id().equals(form.handlerId()))
                .findFirst();
        if (handler.isEmpty()) {
            return refused(Refusal.at("handlerId", "OFFICER_UNKNOWN"));
        }
        mapper.assign(letter.id(), handler.get().id());
        note(
                letter.id(),
                "ASSIGNED",
                LocalDate.now(clock),
                officer,
                handler.get().name());
        return new Completion.Completed("ASSIGNED");
    }

    private static @Nullable CaseNumber aboutCase(RegisterForm form) {
        return form.aboutCase() != null
                        && CaseNumber.isWellFormed(form.aboutCase().strip())
                ? new CaseNumber(form.aboutCase().strip())
                : null;
    }

    private Completion delay(Officer officer, Letter letter, DelayForm form) {
        var refusal = refuseDay("toldOn", letter, form.toldOn());
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        var lastDay = Objects.requireNonNull(letter.lastDay());
        if (form.toldOn().isAfter(lastDay)) {
            return refused(Refusal.at("toldOn", "LETTER_DELAY_TOLD_LATE", form.toldOn(), lastDay));
        }
        if (!form.delayedTo().isAfter(lastDay)) {
            return refused(Refusal.at("delayedTo", "DATE_BEFORE_PREVIOUS_ACT", form.delayedTo(), lastDay));
        }
        mapper.delay(letter.id(), form.delayedTo());
        note(letter.id(), "DELAY_TOLD", form.toldOn(), officer, form.delayedTo() + "：" + form.reason());
        helped(letter)
                .ifPresent(origin ->
                        originCase.tellDelay(officer, origin, form.toldOn(), form.delayedTo(), form.reason()));
        return new Completion.Completed("DELAY_TOLD");
    }

    private Completion answer(Officer officer, Letter letter, AnswerForm form) {
        var refusal = refuseDay("answeredOn", letter, form.answeredOn());
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        var number = form.answerNumber();
        if (letter.aboutCase() != null) {
            var obstacle = replies.obstacle(letter.aboutCase(), form.answer());
            if (obstacle.isPresent()) {
                return refused(obstacle.get());
            }
            number = replies.reply(officer, letter, form.answer(), form.answeredOn());
        }
        mapper.answer(letter.id(), form.answer(), number, form.answeredOn());
        note(letter.id(), "ANSWERED", form.answeredOn(), officer, number);
        return new Completion.Completed("ANSWERED");
    }

    /** The case that asked for help; other letters of a case move nothing there. */
    private Optional<AssistanceMapper.OriginRow> helped(Letter letter) {
        return mapper.origin(letter.id())
                .filter(origin -> new Matter(origin.originCase(), origin.originMatter()).is(Matter.Kind.ASSISTANCE));
    }

    private List<Refusal> checkReceipt(Officer officer, LocalDate sentOn, LocalDate receivedOn, String unitId) {
        var wrong = new ArrayList<Refusal>();
        var today = LocalDate.now(clock);
        if (receivedOn.isAfter(today)) {
            wrong.add(Refusal.at("receivedOn", "DATE_IN_FUTURE", receivedOn, today));
        } else if (receivedOn.isBefore(sentOn)) {
            wrong.add(Refusal.at("receivedOn", "DATE_BEFORE_PREVIOUS_ACT", receivedOn, sentOn));
        } else if (!deadlines.isInForce(LIMIT, receivedOn)) {
            wrong.add(Refusal.at("receivedOn", "DATE_TOO_EARLY", receivedOn));
        }
        if (letters.units(officer).stream().noneMatch(unit -> unit.id().equals(unitId))) {
            wrong.add(Refusal.at("unitId", "UNIT_NOT_OURS"));
        }
        return wrong;
    }

    private Optional<Refusal> refuseDay(String field, Letter letter, LocalDate on) {
        var today = LocalDate.now(clock);
        var receivedOn = Objects.requireNonNull(letter.receivedOn());
        if (on.isAfter(today)) {
            return Optional.of(Refusal.at(field, "DATE_IN_FUTURE", on, today));
        }
        return on.isBefore(receivedOn)
                ? Optional.of(Refusal.at(field, "DATE_BEFORE_PREVIOUS_ACT", on, receivedOn))
                : Optional.empty();
    }

    /** The last of fifteen working days after the receipt. */
    private LocalDate dueOn(LocalDate receivedOn) {
        var answer = calculator.answer(new Calculator.Question(LIMIT, receivedOn, null, null, List.of(), List.of()));
        if (answer instanceof Calculator.Answer.Made made) {
            return made.dueDate().effective();
        }
        throw new IllegalStateException("no due date for a letter received on " + receivedOn);
    }

    private void note(String id, String act, LocalDate on, Officer officer, @Nullable String detail) {
        int seq = mapper.events(id).size() + 1;
        mapper.insertEvent(new LetterEvent(
                id, seq, act, on, clock.instant().truncatedTo(ChronoUnit.MILLIS), officer.name(), detail));
    }

    private String unitName(String id) {
        return organisation.unit(id).name();
    }

    private static Completion refused(Refusal refusal) {
        return new Completion.Refused(List.of(refusal));
    }
}
