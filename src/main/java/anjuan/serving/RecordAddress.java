package anjuan.serving;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 登记送达地址 (A08): form 10. */
@Component
class RecordAddress implements Step {

    private final ServingMapper mapper;
    private final CaseFiles files;
    private final Papers papers;
    private final CaseFields caseFields;

    RecordAddress(ServingMapper mapper, CaseFiles files, Papers papers, CaseFields caseFields) {
        this.mapper = mapper;
        this.files = files;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        var addresses = mapper.addresses(caseNumber);
        var address = addresses.get(addresses.size() - 1);
        var fields = caseFields.of(files.read(caseNumber), Matter.party(caseNumber, address.respondent()));
        fields.put("address", address.address());
        fields.put("receiver", address.receiver());
        fields.put("phone", Objects.requireNonNullElse(address.phone(), ""));
        fields.put("postcode", Objects.requireNonNullElse(address.postcode(), ""));
        fields.put("consent", address.consents() ? "同意" : "不同意");
        fields.put("electronicAddress", Objects.requireNonNullElse(address.electronic(), ""));
        fields.put("confirmedOn", address.confirmedOn());
        papers.make(caseNumber, PaperKind.ADDRESS_CONFIRMATION, null, address.confirmedOn(), fields);
        return Outcome.done();
    }
}
