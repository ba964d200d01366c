package anjuan.link;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Party;
import anjuan.charge.Charge;
import anjuan.charge.Charges;
import anjuan.engine.Processes;
import anjuan.evidence.EvidenceRegister;
import anjuan.suspension.CourseOfCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** 并案: parties, charges and evidence of a case join the leading one, whose limits go on as they are; the case ends. */
@Component
class Merging {

    private final CaseFiles files;
    private final Charges charges;
    private final EvidenceRegister evidence;
    private final CourseOfCase course;
    private final Processes processes;

    Merging(CaseFiles files, Charges charges, EvidenceRegister evidence, CourseOfCase course, Processes processes) {
        this.files = files;
        this.charges = charges;
        this.evidence = evidence;
        this.course = course;
        this.processes = processes;
    }

    MakeLink.Made merge(CaseLink link, LocalDate on) {
        var merged = link.caseNumber();
        var lead = Objects.requireNonNull(link.otherCase());
        var before = files.respondents(lead).size();
        joinParties(merged, lead);
        keepToThoseBefore(lead, before, on);
        joinCharges(merged, lead, on);
        var items = evidence.takeOver(merged, lead);
        var subject = "当事人：%s；案由：%s；证据%d件"
                .formatted(
                        names(files.respondents(merged)),
                        charges.of(merged).stream()
                                .filter(Charge::stands)
                                .map(Charge::breach)
                                .distinct()
                                .collect(Collectors.joining("、")),
                        items.size());
        return new MakeLink.Made(lead, subject.length() > 500 ? subject.substring(0, 500) : subject);
    }

    /** The merged case takes no further act but its closing. */
    void end(CaseNumber merged, LocalDate on) {
        course.end(merged, on);
        processes.tell("investigationTerminated", Matter.of(merged));
    }

    private void joinParties(CaseNumber merged, CaseNumber lead) {
        var parties = new ArrayList<>(files.parties(lead));
        files.parties(merged).stream()
                .filter(party ->
                        parties.stream().noneMatch(one -> one.role() == party.role() && Parties.isSame(one, party)))
                .forEach(parties::add);
        files.replaceParties(lead, parties);
    }

    /** A charge against all respondents of the leading case is not one against those who join it. */
    private void keepToThoseBefore(CaseNumber lead, int before, LocalDate on) {
        if (files.respondents(lead).size() == before) {
            return;
        }
        charges.of(lead).stream()
                .filter(charge -> charge.stands() && charge.respondent() == 0)
                .forEach(charge -> {
                    charges.drop(charge, on, "并案后按当事人分列");
                    IntStream.rangeClosed(1, before).forEach(place -> charges.lay(charge, lead, place, on));
                });
    }

    private void joinCharges(CaseNumber merged, CaseNumber lead, LocalDate on) {
        var from = files.respondents(merged);
        var to = files.respondents(lead);
        for (var charge : charges.of(merged).stream().filter(Charge::stands).toList()) {
            for (int place = 1; place <= from.size(); place++) {
                if (charge.isAgainst(Matter.party(merged, place))) {
                    charges.lay(charge, lead, Parties.place(to, from.get(place - 1)), on);
                }
            }
        }
    }

    private static String names(List<Party> parties) {
        return parties.stream().map(Party::name).collect(Collectors.joining("、"));
    }
}
