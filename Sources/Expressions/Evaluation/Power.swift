import Foundation

func power(_ a: Double, _ b: Double) -> Double { Foundation.pow(a, b) }
