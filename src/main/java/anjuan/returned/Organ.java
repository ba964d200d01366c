package anjuan.returned;

import anjuan.casefile.Source;

/** Who returns a case. */
public enum Organ {
    /** 公安机关：移送案件通知书 */
    POLICE(Source.POLICE),
    /** 检察机关：检察意见书 */
    PROCURATORATE(Source.PROCURATORATE);

    private final Source source;

    Organ(Source source) {
        this.source = source;
    }

    /** The source of a clue that comes from it. */
    public Source source() {
        return source;
    }
}
