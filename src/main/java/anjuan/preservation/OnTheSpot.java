package anjuan.preservation;

import jakarta.validation.constraints.AssertTrue;

/**
 * What is done on the spot, ticked one by one.
 *
 * @param listed 当场清点，开具清单，由当事人和办案人员签名或者盖章
 * @param handedOver 当场交付先行登记保存证据通知书
 * @param recorded 拍照、录音、录像等方式记录
 * @legal 市场监督管理行政处罚程序规定 第三十四条、第四十四条
 */
record OnTheSpot(
        @AssertTrue boolean listed,
        @AssertTrue boolean handedOver,
        @AssertTrue boolean recorded) {}
