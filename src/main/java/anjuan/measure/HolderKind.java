package anjuan.measure;

/** From whom goods are taken. */
public enum HolderKind {
    PARTY,
    THIRD_PERSON,
    /** 托运物品的承运单位: helps on form 18 */
    CARRIER,
    UNKNOWN
}
