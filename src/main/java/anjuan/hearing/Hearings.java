package anjuan.hearing;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Party;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The hearings of the parties of a case. */
@Component
public class Hearings {

    private final HearingMapper mapper;
    private final CaseFiles files;

    Hearings(HearingMapper mapper, CaseFiles files) {
        this.mapper = mapper;
        this.files = files;
    }

    /** Whether a hearing that is owed to a party is not closed yet: until then nothing is decided. */
    public boolean isOpen(Matter matter) {
        return open(matter).isPresent();
    }

    /** Whether a hearing was opened on the latest notice of a party, though it may have ended early. */
    public boolean wasHeld(Matter matter) {
        return mapper.latest(matter)
                .map(hearing -> mapper.sessions(hearing).stream().anyMatch(Session::wasOpened))
                .orElse(false);
    }

    /** Whether what a party asked for on a notice came to its end: a hearing that is closed, or a written refusal. */
    public boolean isAnswered(Matter matter, String noticeNumber) {
        return mapper.latest(matter)
                .filter(hearing -> hearing.noticeNumber().equals(noticeNumber))
                .filter(hearing -> hearing.isOwed() ? hearing.closedOn() != null : hearing.answeredOn() != null)
                .isPresent();
    }

    /** Day on which the latest hearing of a party was closed, where it was opened. */
    public Optional<LocalDate> heldUntil(Matter matter) {
        return mapper.latest(matter)
                .filter(hearing -> wasHeld(matter))
                .flatMap(hearing -> Optional.ofNullable(hearing.closedOn()));
    }

    /** Whether a day of hearing was recorded on the latest notice of a party, whatever came of it. */
    boolean wasOpened(Matter matter) {
        return mapper.latest(matter)
                .map(hearing -> !mapper.sessions(hearing).isEmpty())
                .orElse(false);
    }

    Optional<Hearing> open(Matter matter) {
        return mapper.latest(matter).filter(Hearing::isOpen);
    }

    Optional<Appointment> appointment(Hearing hearing) {
        return last(mapper.appointments(hearing));
    }

    /** Whether the last day of hearing was broken off and no other is fixed yet. */
    boolean isSuspended(Hearing hearing) {
        var fixed = appointment(hearing).map(Appointment::no);
        return last(mapper.sessions(hearing))
                .filter(session -> session.outcome() == SessionOutcome.HEARING_SUSPENDED)
                .filter(session ->
                        fixed.filter(no -> no == session.appointmentNo()).isPresent())
                .isPresent();
    }

    List<Person> serving(Hearing hearing) {
        return mapper.persons(hearing).stream().filter(Person::serves).toList();
    }

    Optional<Person> serving(Hearing hearing, Duty duty) {
        return serving(hearing).stream().filter(person -> person.duty() == duty).findFirst();
    }

    boolean hasThirdParty(Matter matter) {
        return files.parties(matter.caseNumber()).stream().anyMatch(party -> party.role() == Party.Role.THIRD_PARTY);
    }

    /** What the pages show of the latest hearing of a party, by name. */
    Map<String, Object> facts(Matter matter) {
        var facts = new HashMap<String, Object>();
        mapper.latest(matter).ifPresent(hearing -> {
            facts.put("hearing", hearing);
            facts.put("persons", mapper.persons(hearing));
            facts.put("appointments", mapper.appointments(hearing));
            facts.put("sessions", mapper.sessions(hearing));
            facts.put("recusals", mapper.recusals(hearing));
            facts.put("hasThirdParty", hasThirdParty(matter));
        });
        return facts;
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }
}
