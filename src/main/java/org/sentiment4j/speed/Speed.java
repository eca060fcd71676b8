package org.sentiment4j.speed;

/**
 * How fast a variant is.
 *
 * @param variant what was measured
 * @param forward reviews a second, from word ids to probabilities
 * @param training reviews a second, from word ids to changed weights
 * @param trainingFlops floating-point operations a second of the matrix products while training
 */
public record Speed(Variant variant, double forward, double training, double trainingFlops) {}
