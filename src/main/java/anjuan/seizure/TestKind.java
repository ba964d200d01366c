package anjuan.seizure;

/** 检测、检验、检疫、鉴定 */
enum TestKind {
    TESTING,
    INSPECTION,
    QUARANTINE,
    APPRAISAL
}
