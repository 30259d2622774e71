package heard.desk.platform;

/** Whether a part of the desk does its work. */
public enum HealthState {
    UP, DOWN
}
