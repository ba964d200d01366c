package anjuan.legal;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.officer.Officer;
import java.util.List;
import org.springframework.stereotype.Service;

/** Finds decided cases with the same right or the same breach, of those that the asker may see. */
@Service
public class SimilarCases {

    private static final int MOST = 10;

    private final LegalMapper mapper;
    private final Access access;

    SimilarCases(LegalMapper mapper, Access access) {
        this.mapper = mapper;
        this.access = access;
    }

    /** Those in which both are the same first, then the latest decision first. */
    public List<SimilarCase> to(Officer officer, CaseFile file) {
        return mapper.similar(access.viewer(officer), file.number(), file.rightKind(), file.rightNumber(), MOST);
    }
}
