package anjuan.measure;

/** 查封 or 扣押. */
public enum SeizureWay {
    SEAL,
    SEIZE
}
