/**
 * Whether a run can be repeated: {@link org.sentiment4j.verify.Retraining} trains it again, {@link
 * org.sentiment4j.verify.RunComparison} holds what came out against what there was.
 */
package org.sentiment4j.verify;
