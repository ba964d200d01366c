package anjuan.link;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Party;
import anjuan.charge.Charge;
import anjuan.charge.Charges;
import anjuan.document.Attachment;
import anjuan.evidence.EvidenceRegister;
import anjuan.intake.Intake;
import anjuan.ledger.Actor;
import anjuan.officer.Organisation;
import anjuan.task.AttachDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 分案、另案处理: cases that come of another at the same bureau. What is split off was verified and awaits its own decision
 * to file; what derives is a clue of its own. Either may be done before the case that it comes of.
 */
@Component
class Branching {

    private final CaseFiles files;
    private final Charges charges;
    private final EvidenceRegister evidence;
    private final Intake intake;
    private final AttachDesk attachDesk;
    private final Organisation organisation;

    Branching(
            CaseFiles files,
            Charges charges,
            EvidenceRegister evidence,
            Intake intake,
            AttachDesk attachDesk,
            Organisation organisation) {
        this.files = files;
        this.charges = charges;
        this.evidence = evidence;
        this.intake = intake;
        this.attachDesk = attachDesk;
        this.organisation = organisation;
    }

    /** Opens a case against somebody else; whoever complained, and whose right it is, are parties of it too. */
    MakeLink.Made derive(CaseLink link, LocalDate on, Actor by) {
        var file = files.read(link.caseNumber());
        var respondent = new Party(
                Party.Role.RESPONDENT,
                Party.Kind.UNKNOWN,
                Objects.requireNonNull(link.newRespondent()),
                null,
                null,
                null);
        var other = intake.receive(
                new Intake.Offspring(file, file.source(), with(file.number(), List.of(respondent)), null, on, by),
                organisation.bureau(file.bureauId()));
        return new MakeLink.Made(other, "当事人：" + respondent.name());
    }

    /** Takes a respondent or a charge out of a case into one of its own, with a copy of the register of the evidence and the files. */
    MakeLink.Made split(CaseLink link, LocalDate on, Actor by) {
        var file = files.read(link.caseNumber());
        var all = files.respondents(file.number());
        var laid = charges.of(file.number()).stream().filter(Charge::stands).toList();
        var leaving = link.respondent() != null
                ? List.of(all.get(link.respondent() - 1))
                : against(laid, Objects.requireNonNull(link.charge()), all);
        var other = open(file, leaving, on, by);
        for (var charge : laid) {
            if (leaves(charge, link)) {
                layOnOther(charge, other, leaving, all, on);
            }
        }
        if (link.respondent() != null) {
            takeOut(file, link.respondent(), laid, on);
        } else {
            laid.stream().filter(charge -> leaves(charge, link)).forEach(charge -> charges.drop(charge, on, "分案处理"));
        }
        int items = takeEvidence(file.number(), other, attachDesk.takeOver(file.number(), other, by, on));
        return new MakeLink.Made(
                other,
                "当事人：%s；证据%d件".formatted(leaving.stream().map(Party::name).collect(Collectors.joining("、")), items));
    }

    /** The register goes along, and each item there shows the copies of the files that show it here. */
    private int takeEvidence(CaseNumber from, CaseNumber to, Map<String, Attachment> copies) {
        var shown = evidence.links(from);
        var items = evidence.usable(from);
        var taken = evidence.takeOver(from, to);
        for (int at = 0; at < items.size(); at++) {
            var item = taken.get(at);
            shown.getOrDefault(items.get(at).no(), List.of()).stream()
                    .filter(copies::containsKey)
                    .forEach(id -> evidence.link(item, copies.get(id).id()));
        }
        return taken.size();
    }

    private CaseNumber open(CaseFile file, List<Party> respondents, LocalDate on, Actor by) {
        return intake.receive(
                new Intake.Offspring(
                        file,
                        file.source(),
                        with(file.number(), respondents),
                        intake.verification(file.number()).orElse(null),
                        on,
                        by),
                organisation.bureau(file.bureauId()));
    }

    private List<Party> with(CaseNumber from, List<Party> respondents) {
        return Stream.concat(
                        files.parties(from).stream().filter(party -> party.role() != Party.Role.RESPONDENT),
                        respondents.stream())
                .toList();
    }

    private static boolean leaves(Charge charge, CaseLink link) {
        return link.charge() == null
                ? charge.isAgainst(Matter.party(link.caseNumber(), Objects.requireNonNull(link.respondent())))
                : charge.no() == link.charge();
    }

    private static List<Party> against(List<Charge> laid, int no, List<Party> all) {
        int place = laid.stream()
                .filter(charge -> charge.no() == no)
                .findFirst()
                .orElseThrow()
                .respondent();
        return place == 0 ? all : List.of(all.get(place - 1));
    }

    private void layOnOther(Charge charge, CaseNumber other, List<Party> leaving, List<Party> all, LocalDate on) {
        int place = charge.respondent() == 0 ? 0 : Parties.place(leaving, all.get(charge.respondent() - 1));
        charges.lay(charge, other, place, on);
    }

    /** Those after him move up one place, and the charges against them with them. */
    private void takeOut(CaseFile file, int place, List<Charge> laid, LocalDate on) {
        var number = file.number();
        var gone = files.respondents(number).get(place - 1);
        var parties = new ArrayList<>(files.parties(number));
        parties.remove(gone);
        files.replaceParties(number, parties);
        files.change(number).respondent(files.respondents(number).get(0).name()).save();
        laid.stream().filter(charge -> charge.respondent() >= place).forEach(charge -> {
            charges.drop(charge, on, "分案处理");
            if (charge.respondent() > place) {
                charges.lay(charge, number, charge.respondent() - 1, on);
            }
        });
    }
}
