package anjuan.referral;

import anjuan.access.Access;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.document.Attachments;
import anjuan.exchange.Arrival;
import anjuan.exchange.Arrival.Answer;
import anjuan.exchange.Arrivals;
import anjuan.officer.Officer;
import anjuan.referral.Referral.State;
import anjuan.referral.ReferralEvent.Kind;
import anjuan.task.AttachDesk;
import anjuan.task.Completion;
import anjuan.task.Desk;
import anjuan.task.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Enters an answer of the police that arrived as a message: it completes the step of the referral that waits for it, once,
 * with the words of the message, when an officer of the case confirms it. The day of its arrival is the day of receipt.
 *
 * @legal 行政执法机关移送涉嫌犯罪案件的规定 第七条至第九条
 */
@Service
public class ArrivedAnswers {

    /** A step that waits, and what each answer means there. */
    private record Step(String page, Map<Answer, Kind> kinds) {}

    /**
     * Where an answer would be entered, and as what.
     *
     * @param page id of the message that it completes
     */
    public record Fit(Referral referral, String page, Kind kind) {}

    /**
     * What an answer comes to.
     *
     * @param isEntered whether an officer entered the same letter from paper already, so that it is only noted
     * @param obstacle why it fits nowhere; absent where it does, or was entered
     */
    public record Reading(
            List<Fit> fits, boolean isEntered, @Nullable Refusal obstacle) {}

    private static final Map<State, Step> STEPS = Map.of(
            State.RECEIVED,
            new Step(
                    "policeAnswered",
                    Map.of(
                            Answer.ACCEPTED, Kind.POLICE_FILED,
                            Answer.REFUSED, Kind.POLICE_REFUSED,
                            Answer.MORE, Kind.MORE_ASKED)),
            State.RECONSIDERING,
            new Step(
                    "reconsiderationAnswered", Map.of(Answer.ACCEPTED, Kind.POLICE_FILED, Answer.REFUSED, Kind.UPHELD)),
            State.SUPERVISING,
            new Step("supervisionAnswered", Map.of(Answer.ACCEPTED, Kind.POLICE_FILED)));

    private static final Map<Answer, Set<Kind>> MEANINGS = Map.of(
            Answer.ACCEPTED, Set.of(Kind.POLICE_FILED),
            Answer.REFUSED, Set.of(Kind.POLICE_REFUSED, Kind.UPHELD),
            Answer.MORE, Set.of(Kind.MORE_ASKED));

    private final Referrals referrals;
    private final Arrivals arrivals;
    private final Attachments attachments;
    private final AttachDesk attachDesk;
    private final Desk desk;
    private final CaseFiles files;
    private final Access access;
    private final Clock clock;

    ArrivedAnswers(
            Referrals referrals,
            Arrivals arrivals,
            Attachments attachments,
            AttachDesk attachDesk,
            Desk desk,
            CaseFiles files,
            Access access,
            Clock clock) {
        this.referrals = referrals;
        this.arrivals = arrivals;
        this.attachments = attachments;
        this.attachDesk = attachDesk;
        this.desk = desk;
        this.files = files;
        this.access = access;
        this.clock = clock;
    }

    /** Where an answer would be entered as the referrals of its case stand now. */
    public Reading read(Arrival arrival) {
        var all = referrals.of(arrival.caseNumber());
        if (all.stream().anyMatch(one -> isEntered(one, arrival))) {
            return new Reading(List.of(), true, null);
        }
        var named = all.stream()
                .filter(one -> arrival.referralNumber() == null
                        || arrival.referralNumber().equals(one.number()))
                .toList();
        if (named.isEmpty()) {
            return fitsNowhere(
                    all.isEmpty()
                            ? Refusal.of("ARRIVAL_WITHOUT_REFERRAL")
                            : Refusal.of("ARRIVAL_OF_OTHER_REFERRAL", arrival.referralNumber()));
        }
        var waiting = named.stream()
                .flatMap(one -> fit(one, arrival.answer()).stream())
                .toList();
        if (waiting.isEmpty()) {
            return fitsNowhere(Refusal.of("ARRIVAL_FITS_NO_STEP"));
        }
        var fits = waiting.stream()
                .filter(fit -> isSameOrgan(fit.referral().police(), arrival.organ()))
                .toList();
        return fits.isEmpty()
                ? fitsNowhere(Refusal.of(
                        "ARRIVAL_OF_OTHER_ORGAN",
                        arrival.organ(),
                        waiting.get(0).referral().police()))
                : new Reading(fits, false, null);
    }

    /**
     * Enters an answer; refused as a whole or done as a whole.
     *
     * @param matter the referral it belongs to, where several wait for such an answer
     */
    @Transactional
    public Completion confirm(Officer officer, CaseNumber caseNumber, String key, @Nullable String matter) {
        access.requireSight(officer, caseNumber);
        files.lock(caseNumber);
        var arrival = arrivals.find(caseNumber, key);
        var refusal = arrival.map(ArrivedAnswers::confirmedAlready).orElse(Optional.of(Refusal.of("ARRIVAL_UNKNOWN")));
        if (refusal.isPresent()) {
            return new Completion.Refused(List.of(refusal.get()));
        }
        var reading = read(arrival.get());
        if (reading.isEntered()) {
            return note(officer, arrival.get(), "ARRIVAL_NOTED");
        }
        if (reading.obstacle() != null) {
            return new Completion.Refused(List.of(reading.obstacle()));
        }
        var fit = reading.fits().stream()
                .filter(one ->
                        reading.fits().size() == 1 || one.referral().matterId().equals(matter))
                .findFirst();
        if (fit.isEmpty()) {
            return new Completion.Refused(List.of(Refusal.at("matter", "ARRIVAL_REFERRAL_NOT_CHOSEN")));
        }
        var completion = enter(officer, arrival.get(), fit.get());
        if (completion instanceof Completion.Completed) {
            return note(officer, arrival.get(), fit.get().kind().name());
        }
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return completion;
    }

    private static Optional<Refusal> confirmedAlready(Arrival arrival) {
        return arrival.confirmedOn() == null
                ? Optional.empty()
                : Optional.of(Refusal.of("ARRIVAL_CONFIRMED", arrival.confirmedBy(), arrival.confirmedOn()));
    }

    private Completion enter(Officer officer, Arrival arrival, Fit fit) {
        var on = LocalDate.ofInstant(arrival.arrivedAt(), clock.getZone());
        boolean isEnded = files.read(arrival.caseNumber()).stage().isEnded();
        if (!isEnded) {
            var attached = attachDesk.attach(
                    officer,
                    arrival.caseNumber(),
                    arrival.organ() + " " + arrival.letterNumber(),
                    on,
                    "answer.txt",
                    new ByteArrayInputStream(text(arrival).getBytes(StandardCharsets.UTF_8)));
            if (!(attached instanceof Completion.Completed)) {
                return attached;
            }
        }
        var form = new OrganAnswer(
                fit.kind(),
                null,
                arrival.letterNumber(),
                arrival.letterOn(),
                isEnded ? null : lastAttachment(arrival.caseNumber()),
                Objects.requireNonNullElse(arrival.content(), "见" + arrival.letterNumber()));
        return desk.complete(officer, fit.referral().matter(), fit.page(), on, form);
    }

    private Completion note(Officer officer, Arrival arrival, String outcome) {
        if (arrivals.confirm(officer, arrival.caseNumber(), arrival.key())) {
            return new Completion.Completed(outcome);
        }
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Completion.NotYours("HANDLER");
    }

    private boolean isEntered(Referral referral, Arrival arrival) {
        return referrals.events(referral.matter()).stream()
                .anyMatch(event -> MEANINGS.get(arrival.answer()).contains(event.kind())
                        && arrival.letterNumber().equals(event.number()));
    }

    private static Optional<Fit> fit(Referral referral, Answer answer) {
        return Optional.ofNullable(STEPS.get(referral.state()))
                .filter(step -> step.kinds().containsKey(answer))
                .map(step -> new Fit(referral, step.page(), step.kinds().get(answer)));
    }

    private static Reading fitsNowhere(Refusal obstacle) {
        return new Reading(List.of(), false, obstacle);
    }

    /** Whether an organ is the one, or a part of it that signs with more words, as 云州市公安局经侦支队. */
    private static boolean isSameOrgan(@Nullable String ours, String theirs) {
        return ours != null
                && (ours.startsWith(theirs.strip()) || theirs.strip().startsWith(ours));
    }

    private String lastAttachment(CaseNumber caseNumber) {
        var all = attachments.of(caseNumber);
        return all.get(all.size() - 1).id();
    }

    private static String text(Arrival arrival) {
        return "发文机关：%s\n文号：%s\n落款日期：%s\n答复：%s\n内容：%s\n收到时间：%s\n消息编号：%s\n"
                .formatted(
                        arrival.organ(),
                        arrival.letterNumber(),
                        arrival.letterOn(),
                        switch (arrival.answer()) {
                            case ACCEPTED -> "立案";
                            case REFUSED -> "不予立案";
                            case MORE -> "要求补充材料";
                        },
                        Objects.requireNonNullElse(arrival.content(), ""),
                        arrival.arrivedAt(),
                        arrival.key());
    }
}
