package anjuan.api;

import anjuan.access.Access;
import anjuan.casefile.CaseNumber;
import anjuan.evidence.EvidenceItem;
import anjuan.evidence.EvidenceKind;
import anjuan.evidence.EvidenceRegister;
import anjuan.evidence.EvidenceStatus;
import anjuan.evidence.Exemplar;
import anjuan.evidence.Handover;
import anjuan.evidence.Origin;
import anjuan.officer.Officer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads the evidence of a case with its chain of custody. */
@RestController
@RequestMapping(path = "/api/cases/{caseNumber}/evidence", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "evidence")
class EvidenceApi {

    /**
     * One item of the register.
     *
     * @param no of the item within its case, from 1
     * @param cameFrom who or what it was got from
     * @param actNo number of the investigative act that gave it, @param matter that brought it
     * @param attachments ids of the attachments that show it
     */
    record Item(
            int no,
            EvidenceKind kind,
            String name,
            String proves,
            @Nullable String cameFrom,
            Origin origin,
            LocalDate obtainedOn,
            String obtainedBy,
            @Nullable String place,
            @Nullable Exemplar exemplar,
            @Nullable String copyNote,
            @Nullable String media,
            @Nullable Integer actNo,
            @Nullable String matter,
            EvidenceStatus status,
            @Nullable String statusReason,
            @Nullable String judgedBy,
            @Nullable LocalDate judgedOn,
            List<Held> custody,
            List<String> attachments) {}

    /** Who had it from a day on. */
    record Held(String holder, @Nullable String place, String handedBy, LocalDate handedOn, String reason) {}

    private final EvidenceRegister register;
    private final Access access;

    EvidenceApi(EvidenceRegister register, Access access) {
        this.register = register;
        this.access = access;
    }

    @Operation(summary = "The evidence of a case, what was set aside too, with its chain of custody")
    @Transactional(readOnly = true)
    @GetMapping
    List<Item> read(Officer officer, @PathVariable CaseNumber caseNumber) {
        access.requireSight(officer, caseNumber);
        var custody = register.custody(caseNumber);
        var links = register.links(caseNumber);
        return register.items(caseNumber).stream()
                .map(item -> item(
                        item, custody.getOrDefault(item.no(), List.of()), links.getOrDefault(item.no(), List.of())))
                .toList();
    }

    private static Item item(EvidenceItem item, List<Handover> custody, List<String> attachments) {
        return new Item(
                item.no(),
                item.kind(),
                item.name(),
                item.proves(),
                item.cameFrom(),
                item.origin(),
                item.obtainedOn(),
                item.obtainedBy(),
                item.place(),
                item.exemplar(),
                item.copyNote(),
                item.media(),
                item.actNo(),
                item.matter(),
                item.status(),
                item.statusReason(),
                item.judgedBy(),
                item.judgedOn(),
                custody.stream()
                        .map(link ->
                                new Held(link.holder(), link.place(), link.handedBy(), link.handedOn(), link.reason()))
                        .toList(),
                attachments);
    }
}
