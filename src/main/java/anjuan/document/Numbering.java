package anjuan.document;

import anjuan.casefile.Serials;
import org.springframework.stereotype.Service;

@Service
public class Numbering {
    private final Serials serials;

    Numbering(Serials serials) {
        this.serials = serials;
    }

    public String next(String bureauId, String place, NumberKind kind, int year) {
        return place + "市监" + kind + "〔" + year + "〕" + serials.next(kind + "/" + bureauId, year) + "号";
    }
}
