package org.carepremiums.intake.plausibility;

import java.math.BigDecimal;

/**
 * How far a year's figures may go before somebody has to stand by them.
 *
 * @param fewestProviders of how many providers a share is taken at least
 * @param fallPercent how far the figures of those who are counted in both years may fall
 * @param risePercent how far they may rise
 * @param absentPercent of how many who were counted the year before nothing may come
 * @param zerosRisePercent by how many percentage points the share of zeros may rise
 * @param unregisteredPercent how many may stand in no register
 * @param abovePercent of how many more may be counted than there can be
 * @param packagePercent by how many percentage points the users of one software package may fare
 *     worse than all others
 */
public record PlausibilityLimits(
    int fewestProviders,
    BigDecimal fallPercent,
    BigDecimal risePercent,
    BigDecimal absentPercent,
    BigDecimal zerosRisePercent,
    BigDecimal unregisteredPercent,
    BigDecimal abovePercent,
    BigDecimal packagePercent) {}
