/**
 * What runs in the process of a plugin that is not trusted, and how question and answer get there and back. Needs the JDK only:
 * these classes are copied into a jar of their own, and know nothing of the rest of the bundle.
 */
package cl.minka.runtime.guard.worker;
