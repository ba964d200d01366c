package anjuan.referral;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.document.Attachments;
import anjuan.document.CaseFields;
import anjuan.document.Paper;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.task.Refusal;
import anjuan.task.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can go to the police with a referral, and whether each kind of it is there or excused (F06). */
@Component
class Materials {

    /** A paper or attachment of the case, and as what it goes when nobody chooses otherwise. */
    record Choice(
            String item,
            String title,
            LocalDate on,
            @Nullable MaterialKind usual) {}

    private final ReferralMapper mapper;
    private final Referrals referrals;
    private final Papers papers;
    private final Attachments attachments;
    private final CaseFields words;

    Materials(ReferralMapper mapper, Referrals referrals, Papers papers, Attachments attachments, CaseFields words) {
        this.mapper = mapper;
        this.referrals = referrals;
        this.papers = papers;
        this.attachments = attachments;
        this.words = words;
    }

    /** All of a case, in the order in which they were made. */
    List<Choice> choices(CaseNumber caseNumber) {
        return Stream.concat(papers.of(caseNumber).stream().map(this::choice), attachedChoices(caseNumber).stream())
                .toList();
    }

    private Choice choice(Paper paper) {
        var title = words.word("paper", paper.kind().name());
        return new Choice(
                paper.id(),
                paper.number() == null || paper.number().isEmpty() ? title : title + " " + paper.number(),
                paper.madeOn(),
                usual(paper.kind()));
    }

    private static @Nullable MaterialKind usual(PaperKind kind) {
        return switch (kind) {
            case REFERRAL_REPORT, INVESTIGATION_REPORT -> MaterialKind.REPORT;
            case GOODS_LIST -> MaterialKind.GOODS_LIST;
            case TEST_RESULT_NOTICE -> MaterialKind.TEST_RESULTS;
            default -> null;
        };
    }

    /** The files that were put into a case, of which one shows what an organ answered. */
    List<Choice> attachedChoices(CaseNumber caseNumber) {
        return attachments.of(caseNumber).stream()
                .map(one -> new Choice(one.id(), one.title(), one.occurredOn(), null))
                .toList();
    }

    /** Whether a file shows what was answered; an ended case takes in no more files. */
    Optional<Refusal> notAttached(Work work, @Nullable String attachment) {
        boolean isNone = attachment == null || attachment.isBlank();
        if (isNone && work.file().stage().isEnded()) {
            return Optional.empty();
        }
        return isNone || attachments.find(work.caseNumber(), attachment).isEmpty()
                ? Optional.of(Refusal.at("attachment", "ANSWER_NOT_ATTACHED"))
                : Optional.empty();
    }

    /** What stands against sending these: something that is not of the case, or a kind that is neither there nor excused. */
    List<Refusal> refusals(CaseNumber caseNumber, List<Enclosed> enclosed, List<Absent> absent) {
        var refusals = new ArrayList<>(unknown(caseNumber, enclosed));
        for (var kind : MaterialKind.values()) {
            boolean isThere = enclosed.stream().anyMatch(one -> one.kind() == kind);
            boolean isExcused = kind.mayBeAbsent() && reason(absent, kind) != null;
            if (!isThere && !isExcused) {
                refusals.add(Refusal.at("materials", kind.missing()));
            }
        }
        return refusals;
    }

    List<Refusal> unknown(CaseNumber caseNumber, List<Enclosed> enclosed) {
        var known = byItem(caseNumber);
        return enclosed.stream()
                .filter(one -> one.kind() != null && !known.containsKey(one.item()))
                .map(one -> Refusal.at("materials", "MATERIAL_UNKNOWN"))
                .distinct()
                .toList();
    }

    /** Writes down what goes, and why something does not. */
    void keep(Matter matter, List<Enclosed> enclosed, List<Absent> absent, LocalDate on) {
        var known = byItem(matter.caseNumber());
        var before = referrals.materials(matter);
        int seq = before.size();
        int supplement = before.isEmpty() ? 0 : before.get(before.size() - 1).supplement() + 1;
        for (var one : enclosed) {
            if (one.kind() != null) {
                mapper.insertMaterial(material(
                        matter,
                        ++seq,
                        one.kind(),
                        one.item(),
                        known.get(one.item()).title(),
                        null,
                        supplement,
                        on));
            }
        }
        for (var kind : MaterialKind.values()) {
            var reason = reason(absent, kind);
            if (reason != null && enclosed.stream().noneMatch(one -> one.kind() == kind)) {
                mapper.insertMaterial(material(matter, ++seq, kind, null, null, reason, supplement, on));
            }
        }
    }

    static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Material material(
            Matter matter,
            int seq,
            MaterialKind kind,
            @Nullable String item,
            @Nullable String title,
            @Nullable String without,
            int supplement,
            LocalDate on) {
        return new Material(matter.caseNumber(), matter.id(), seq, kind, item, title, without, supplement, on);
    }

    private Map<String, Choice> byItem(CaseNumber caseNumber) {
        return choices(caseNumber).stream().collect(Collectors.toMap(Choice::item, Function.identity()));
    }

    private static @Nullable String reason(List<Absent> absent, MaterialKind kind) {
        return absent.stream()
                .filter(one -> one.kind() == kind && one.reason() != null)
                .map(Absent::reason)
                .filter(reason -> !reason.isBlank())
                .findFirst()
                .orElse(null);
    }
}
