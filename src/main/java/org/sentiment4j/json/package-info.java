/** JSON for programs: what {@code predict --json} prints and what {@code serve} answers. */
package org.sentiment4j.json;
