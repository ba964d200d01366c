package anjuan.link;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.HoldsPlaces;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.OpenedMatter;
import anjuan.casefile.Stage;
import anjuan.charge.Charge;
import anjuan.charge.Charges;
import anjuan.escalation.Escalations;
import anjuan.officer.Officer;
import anjuan.task.Refusal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What stands against a link, asked when it is proposed and again when the head decides. Cases are merged and split within
 * one bureau and before the course of any party has begun, so that nobody was notified of anything else.
 */
@Component
class LinkCheck {

    /** 调查、审核: a penalty is not proposed yet. */
    private static final Set<Stage> BEFORE_NOTICE = EnumSet.of(Stage.INVESTIGATING, Stage.REVIEWING);

    private final CaseFiles files;
    private final Matters matters;
    private final Charges charges;
    private final Access access;
    private final Links links;
    private final Escalations escalations;
    private final List<HoldsPlaces> held;

    LinkCheck(
            CaseFiles files,
            Matters matters,
            Charges charges,
            Access access,
            Links links,
            Escalations escalations,
            List<HoldsPlaces> held) {
        this.files = files;
        this.matters = matters;
        this.charges = charges;
        this.access = access;
        this.links = links;
        this.escalations = escalations;
        this.held = held;
    }

    /** @param by who wants it, and must see the other case */
    Optional<Refusal> obstacle(CaseFile file, CaseLink link, Officer by, LocalDate on) {
        return extraField(link)
                .or(() -> unnamed(link))
                .or(() -> otherCase(file, link, by))
                .or(() -> link.kind().changesCases() ? tooLate(file, link, on) : Optional.empty())
                .or(() -> link.kind() == LinkKind.SPLIT ? notTakenOut(file, link) : Optional.empty());
    }

    private static Optional<Refusal> extraField(CaseLink link) {
        boolean isSplit = link.kind() == LinkKind.SPLIT;
        boolean opensFor = link.kind() == LinkKind.SAME_CLUE || link.kind() == LinkKind.DERIVED;
        if (!isSplit && link.respondent() != null) {
            return Optional.of(Refusal.at("respondent", "LINK_FIELD_NOT_ASKED"));
        }
        if (!isSplit && link.charge() != null) {
            return Optional.of(Refusal.at("charge", "LINK_FIELD_NOT_ASKED"));
        }
        if (isSplit && link.otherCase() != null) {
            return Optional.of(Refusal.at("otherCase", "LINK_FIELD_NOT_ASKED"));
        }
        return !opensFor && link.newRespondent() != null
                ? Optional.of(Refusal.at("newRespondent", "LINK_FIELD_NOT_ASKED"))
                : Optional.empty();
    }

    private static Optional<Refusal> unnamed(CaseLink link) {
        if (!link.kind().mayOpen()) {
            return link.otherCase() == null ? Optional.of(Refusal.at("otherCase", "REQUIRED")) : Optional.empty();
        }
        if (link.kind() == LinkKind.SPLIT) {
            return (link.respondent() == null) == (link.charge() == null)
                    ? Optional.of(Refusal.at("respondent", "LINK_ONE_TAKEN_OUT"))
                    : Optional.empty();
        }
        return (link.otherCase() == null) == (link.newRespondent() == null)
                ? Optional.of(Refusal.at("otherCase", "LINK_ONE_OTHER"))
                : Optional.empty();
    }

    private Optional<Refusal> otherCase(CaseFile file, CaseLink link, Officer by) {
        if (link.otherCase() == null) {
            return Optional.empty();
        }
        var other = files.find(link.otherCase())
                .filter(one -> one.bureauId().equals(file.bureauId()))
                .filter(one -> access.maySee(by, one.number()));
        if (other.isEmpty()) {
            return Optional.of(Refusal.at("otherCase", "LINK_CASE_UNKNOWN"));
        }
        if (other.get().number().equals(file.number())) {
            return Optional.of(Refusal.at("otherCase", "LINK_ITSELF"));
        }
        boolean isKnown = links.of(file.number()).stream()
                .anyMatch(one -> one.kind() == link.kind()
                        && one.joins(file.number(), other.get().number()));
        if (isKnown) {
            return Optional.of(Refusal.at("otherCase", "LINK_EXISTS"));
        }
        return unlike(file, other.get(), link.kind());
    }

    private Optional<Refusal> unlike(CaseFile file, CaseFile other, LinkKind kind) {
        if (kind == LinkKind.SAME_RIGHT && !isSameRight(file, other)) {
            return Optional.of(Refusal.at("otherCase", "LINK_NOT_SAME_RIGHT"));
        }
        boolean isOther = kind == LinkKind.SAME_RESPONDENT
                && files.respondents(file.number()).stream()
                        .noneMatch(party ->
                                files.respondents(other.number()).stream().anyMatch(one -> Parties.isSame(party, one)));
        return isOther ? Optional.of(Refusal.at("otherCase", "LINK_NOT_SAME_RESPONDENT")) : Optional.empty();
    }

    private static boolean isSameRight(CaseFile file, CaseFile other) {
        return file.rightKind() == other.rightKind()
                && (isSame(file.rightNumber(), other.rightNumber()) || isSame(file.rightName(), other.rightName()));
    }

    private boolean isUnsettled(Matter question) {
        return escalations
                .find(question)
                .filter(one -> one.state().isUnsettled())
                .isPresent();
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && !one.isBlank() && one.equals(other);
    }

    private Optional<Refusal> tooLate(CaseFile file, CaseLink link, LocalDate on) {
        var other = link.otherCase() == null ? file : files.read(link.otherCase());
        if (!BEFORE_NOTICE.contains(file.stage()) || !BEFORE_NOTICE.contains(other.stage())) {
            return Optional.of(Refusal.of("LINK_AFTER_NOTICE"));
        }
        var last = file.lastActOn().isBefore(other.lastActOn()) ? other.lastActOn() : file.lastActOn();
        if (on.isBefore(last)) {
            return Optional.of(Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", on, last));
        }
        var open = matters.of(file.number()).stream()
                .filter(OpenedMatter::isOpen)
                .filter(one -> !one.matter().id().equals(link.matterId()))
                // a question whose answer was considered waits for the closing only
                .filter(one -> one.kind() != Matter.Kind.ESCALATION || isUnsettled(one.matter()))
                .map(one -> one.matter().id() + " " + one.label())
                .collect(Collectors.joining("、"));
        return link.kind() == LinkKind.MERGED && !open.isEmpty()
                ? Optional.of(Refusal.of("LINK_MATTERS_OPEN", open))
                : Optional.empty();
    }

    /** Somebody, and something that he is charged with, must stay. */
    private Optional<Refusal> notTakenOut(CaseFile file, CaseLink link) {
        if (link.respondent() != null) {
            int count = files.respondents(file.number()).size();
            if (count < 2 || link.respondent() > count) {
                return Optional.of(Refusal.at("respondent", "LINK_RESPONDENT_NOT_ONE_OF_SEVERAL", count));
            }
            boolean isHeld = held.stream().anyMatch(one -> one.highestPlace(file.number()) >= link.respondent());
            return isHeld ? Optional.of(Refusal.at("respondent", "LINK_PLACE_HELD")) : Optional.empty();
        }
        var standing = charges.of(file.number()).stream().filter(Charge::stands).toList();
        boolean isOne = standing.stream()
                .anyMatch(charge -> Integer.valueOf(charge.no()).equals(link.charge()));
        return standing.size() < 2 || !isOne
                ? Optional.of(Refusal.at("charge", "LINK_CHARGE_NOT_ONE_OF_SEVERAL", standing.size()))
                : Optional.empty();
    }
}
