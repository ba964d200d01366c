package anjuan.seizure;

import jakarta.validation.constraints.AssertTrue;

/**
 * That none of the goods is such as may not be taken, and that the measure was recorded.
 *
 * @param linked 与违法行为有关
 * @param noDailyNeeds 不是公民个人及其所扶养家属的生活必需品
 * @param notTakenByOthers 未被其他国家机关依法查封
 * @param recorded 全过程拍照、录音、录像记录
 * @legal 行政强制法 第二十三条；市场监督管理行政处罚程序规定 第四十四条
 */
record Allowed(
        @AssertTrue boolean linked,
        @AssertTrue boolean noDailyNeeds,
        @AssertTrue boolean notTakenByOthers,
        @AssertTrue boolean recorded) {

    static final Allowed NOTHING = new Allowed(false, false, false, false);
}
