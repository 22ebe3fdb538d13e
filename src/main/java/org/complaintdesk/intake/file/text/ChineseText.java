package org.complaintdesk.intake.file.text;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * Looks at characters that were read as Chinese and judges whether they are: bytes of other encodings become characters,
 * too, but rare ones. The share of the characters that Chinese texts use most tells the two apart.
 */
public final class ChineseText {

  /** The most frequent characters of Chinese, those of telephone bills and complaints, and usual family names. */
  private static final String FREQUENT = """
      的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方
      多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情
      明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给
      世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太
      量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象
      完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔写号线网络宽频速率慢卡断掉弱
      盲障碍修复装拆移机顶盒光猫话费流充值缴欠余额扣款退订返还优惠套餐资账单元角钱收费价格卡片办理业务营厅客服热户投诉申请
      催促尽快联系姓编码内容描述地址备注渠道原因类型级晚早夜午周末昨今每日星期小区县城镇乡村街道楼室省州兰先生女士男您贵需
      已未能够否不满意差态度错误多少重启黑屏短信彩铃铃音视频微博软件手终端密码登录绑定实认证携号转网停复开通取消强制
      李刘陈杨赵黄吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴夏钟汪田姜范石姚谭廖邹
      """;
  private static final Charset GB18030 = Charset.forName("GB18030");
  /** The area of GB2312, which holds the characters of nearly all texts. */
  private static final int FIRST_ROW = 0xB0;
  private static final int LAST_ROW = 0xF7;
  private static final int FIRST_CELL = 0xA1;
  private static final int LAST_CELL = 0xFE;
  private static final BitSet USUAL = usual();
  private static final BitSet MOST_USED = new BitSet();

  static {
    FREQUENT.chars().filter(Character::isIdeographic).forEach(MOST_USED::set);
  }

  /** In Chinese two characters of three and more are among the most used, in bytes of other languages one of five. */
  private static final double SPEAKS_FOR_IT = 1.2;
  private static final double SPEAKS_AGAINST_IT = 0.8;
  private static final double ENOUGH = 2;
  private static final double MOST_STRANGE = 0.2;

  private long usual;
  private long frequent;
  private long strange;
  private long insideOfWords;
  private char previous = ' ';

  /** Looks at the next character. */
  public void add(char character) {
    boolean isUsual = USUAL.get(character);
    if (isUsual) {
      usual++;
      frequent += MOST_USED.get(character) ? 1 : 0;
    } else if (character > 0x7f && !isHighHalf(character) && isNoSign(character)) {
      strange++;
    }
    if (isUsual && isLatin(previous) || USUAL.get(previous) && isLatin(character)) {
      insideOfWords++;
    }
    previous = character;
  }

  /** Whether it reads as Chinese. */
  public boolean isPlausible() {
    double all = usual + strange;
    double evidence = SPEAKS_FOR_IT * frequent - SPEAKS_AGAINST_IT * (all - frequent);
    return evidence >= ENOUGH && strange <= MOST_STRANGE * all && insideOfWords <= all;
  }

  private static boolean isHighHalf(char character) {
    return Character.isHighSurrogate(character);
  }

  private static boolean isNoSign(char character) {
    return Character.isLetter(character) || Character.isSurrogate(character) || !Character.isDefined(character)
        || Character.getType(character) == Character.PRIVATE_USE;
  }

  private static boolean isLatin(char character) {
    return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
  }

  private static BitSet usual() {
    BitSet usual = new BitSet();
    for (int row = FIRST_ROW; row <= LAST_ROW; row++) {
      for (int cell = FIRST_CELL; cell <= LAST_CELL; cell++) {
        new String(new byte[] {(byte) row, (byte) cell}, GB18030).chars().filter(Character::isIdeographic)
            .forEach(usual::set);
      }
    }
    return usual;
  }
}
