package anjuan.jurisdiction;

import anjuan.access.Role;
import anjuan.officer.Officer;
import anjuan.officer.Post;
import anjuan.task.Completion;
import anjuan.task.FormCheck;
import anjuan.task.Refusal;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the head of a bureau records what it entrusted to whom (A16): in writing, with matters, powers and a term, made
 * public, without a right to entrust anybody else and without coercive measures.
 *
 * @legal 市场监督管理行政处罚程序规定 第九条；行政处罚法 第二十条、第二十一条；行政强制法 第十七条
 */
@Service
public class EntrustmentDesk {

    /**
     * The letter as it was signed.
     *
     * @param noSubEntrustment that the letter bars the organisation from entrusting anybody else
     */
    public record SignForm(
            @NotBlank @Size(max = 100) String number,
            @NotBlank @Size(max = 200) String organisation,
            @NotBlank @Size(max = 1000) String qualification,
            @NotBlank @Size(max = 2000) String matters,
            @NotBlank @Size(max = 2000) String powers,
            @NotNull LocalDate fromOn,
            @NotNull LocalDate untilOn,
            @NotNull LocalDate signedOn,
            @NotBlank @Size(max = 200) String publishedAt,
            @NotNull LocalDate publishedOn,
            @AssertTrue boolean noSubEntrustment) {}

    /** @param endedOn first day on which the organisation may act no more */
    public record EndForm(
            @NotBlank @Size(max = 36) String id,
            @NotNull LocalDate endedOn,
            @NotBlank @Size(max = 1000) String endReason) {}

    /** The coercive measures of the law by their words; the powers of an organisation name none of them. */
    private static final List<String> COERCIVE = List.of("强制措施", "查封", "扣押", "冻结", "限制人身自由");

    private static final int MOST = 200;

    private final EntrustmentMapper mapper;
    private final FormCheck formCheck;
    private final Clock clock;

    EntrustmentDesk(EntrustmentMapper mapper, FormCheck formCheck, Clock clock) {
        this.mapper = mapper;
        this.formCheck = formCheck;
        this.clock = clock;
    }

    /** What the bureau of an officer entrusted, the latest term first. */
    @Transactional(readOnly = true)
    public List<Entrustment> of(Officer officer) {
        return mapper.of(officer.bureauId(), MOST);
    }

    public boolean maySign(Officer officer) {
        return officer.holds(Post.HEAD);
    }

    /** Records a letter that the head signed; refused as a whole or done as a whole. */
    @Transactional
    public Completion sign(Officer officer, SignForm form) {
        if (!maySign(officer)) {
            return new Completion.NotYours(Role.HEAD.name());
        }
        var wrong = new ArrayList<>(formCheck.check(form));
        if (wrong.isEmpty()) {
            wrong.addAll(check(officer, form));
        }
        if (!wrong.isEmpty()) {
            return new Completion.Refused(wrong);
        }
        mapper.insert(new Entrustment(
                UUID.randomUUID().toString(),
                officer.bureauId(),
                form.number().strip(),
                form.organisation(),
                form.qualification(),
                form.matters(),
                form.powers(),
                form.fromOn(),
                form.untilOn(),
                officer.name(),
                form.signedOn(),
                form.publishedAt(),
                form.publishedOn(),
                null,
                null));
        return new Completion.Completed("SIGNED");
    }

    /** Ends an entrustment of the own bureau before its term. */
    @Transactional
    public Completion end(Officer officer, EndForm form) {
        if (!maySign(officer)) {
            return new Completion.NotYours(Role.HEAD.name());
        }
        var wrong = new ArrayList<>(formCheck.check(form));
        var entrustment = of(officer).stream()
                .filter(one -> one.id().equals(form.id()))
                .filter(one -> form.endedOn() == null || one.isRunning(form.endedOn()))
                .findFirst();
        if (wrong.isEmpty() && entrustment.isEmpty()) {
            wrong.add(Refusal.of("ENTRUSTMENT_NOT_RUNNING"));
        }
        if (wrong.isEmpty() && form.endedOn().isBefore(entrustment.get().signedOn())) {
            wrong.add(Refusal.at(
                    "endedOn",
                    "DATE_BEFORE_PREVIOUS_ACT",
                    form.endedOn(),
                    entrustment.get().signedOn()));
        }
        if (!wrong.isEmpty()) {
            return new Completion.Refused(wrong);
        }
        return mapper.end(form.id(), form.endedOn(), form.endReason()) == 1
                ? new Completion.Completed("ENDED")
                : new Completion.Refused(List.of(Refusal.of("ENTRUSTMENT_NOT_RUNNING")));
    }

    private List<Refusal> check(Officer officer, SignForm form) {
        var wrong = new ArrayList<Refusal>();
        var today = LocalDate.now(clock);
        if (form.signedOn().isAfter(today)) {
            wrong.add(Refusal.at("signedOn", "DATE_IN_FUTURE", form.signedOn(), today));
        }
        if (form.publishedOn().isBefore(form.signedOn())) {
            wrong.add(Refusal.at("publishedOn", "DATE_BEFORE_PREVIOUS_ACT", form.publishedOn(), form.signedOn()));
        } else if (form.publishedOn().isAfter(today)) {
            wrong.add(Refusal.at("publishedOn", "DATE_IN_FUTURE", form.publishedOn(), today));
        }
        if (form.untilOn().isBefore(form.fromOn())) {
            wrong.add(Refusal.at("untilOn", "DATE_BEFORE_PREVIOUS_ACT", form.untilOn(), form.fromOn()));
        }
        COERCIVE.stream()
                .filter(word -> form.powers().contains(word) || form.matters().contains(word))
                .findFirst()
                .ifPresent(word -> wrong.add(Refusal.at("powers", "ENTRUSTMENT_COERCIVE", word)));
        if (of(officer).stream()
                .anyMatch(one -> one.number().equals(form.number().strip()))) {
            wrong.add(Refusal.at("number", "ENTRUSTMENT_NUMBER_USED"));
        }
        return wrong;
    }
}
